package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The key under which something is done once, however often it is sent. */
final class IdempotencyOptions {

    @Option(
            names = "--idempotency-key",
            paramLabel = "UUID",
            converter = UuidConverter.class,
            descriptionKey = "option.idempotency")
    private @Nullable IdempotencyKey key;

    IdempotencyOptions() {}

    /** The key that was given, or a new one. */
    IdempotencyKey key(OpenDesk desk) {
        return desk.key(key);
    }

    /** Reads a key; what stands there is a secret and is not shown again. */
    static final class UuidConverter implements ITypeConverter<IdempotencyKey> {

        @Override
        public IdempotencyKey convert(String value) {
            try {
                return IdempotencyKey.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("no UUID");
            }
        }
    }
}
