package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Whole numbers and flags. Exact decimals are texts, so that no reader rounds them: see {@link Scalars}. */
final class NumberForms {

    private NumberForms() {}

    /** A whole number without quotes, from the least to the greatest. */
    private static Optional<Long> whole(DocumentNode node, long least, long greatest) {
        BigDecimal number = node.asDecimal();
        if (number.scale() != 0) {
            node.error(Reason.of(DocumentReason.NOT_WHOLE));
            return Optional.empty();
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(greatest)) > 0) {
            node.error(
                    Reason.of(DocumentReason.OUT_OF_RANGE).with("least", least).with("greatest", greatest));
            return Optional.empty();
        }
        return Optional.of(number.longValueExact());
    }

    /** A 32-bit number. */
    static final class OfInt implements Form<Integer> {
        @Override
        public void write(Integer value, JsonGenerator out) {
            out.writeNumber(value);
        }

        @Override
        public Optional<Integer> read(DocumentNode node) {
            return whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Math::toIntExact);
        }
    }

    /** A 64-bit number. */
    static final class OfLong implements Form<Long> {
        @Override
        public void write(Long value, JsonGenerator out) {
            out.writeNumber(value);
        }

        @Override
        public Optional<Long> read(DocumentNode node) {
            return whole(node, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /** True or false. */
    static final class OfFlag implements Form<Boolean> {
        @Override
        public void write(Boolean value, JsonGenerator out) {
            out.writeBoolean(value);
        }

        @Override
        public Optional<Boolean> read(DocumentNode node) {
            return Optional.of(node.asFlag());
        }
    }
}
