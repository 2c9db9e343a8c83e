package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constant of a closed list, written by its name.
 *
 * @param <E> the enum
 */
final class EnumForm<E extends Enum<E>> implements KeyForm<E> {

    private final Map<String, E> byName;
    private final boolean guesses;

    EnumForm(List<E> constants) {
        this(constants, true);
    }

    private EnumForm(List<E> constants, boolean guesses) {
        this.guesses = guesses;
        Map<String, E> names = new LinkedHashMap<>();
        constants.forEach(constant -> names.put(constant.name(), constant));
        this.byName = Collections.unmodifiableMap(names);
    }

    /** One of somebody's health, of which no log may tell even what was perhaps meant. */
    static <E extends Enum<E>> EnumForm<E> ofHealth(Class<E> type) {
        return new EnumForm<>(List.of(type.getEnumConstants()), false);
    }

    @Override
    public String text(E value) {
        return value.name();
    }

    @Override
    public Optional<E> from(String text, DocumentNode node) {
        @Nullable E constant = byName.get(text);
        if (constant == null) {
            Reason reason = Reason.of(DocumentReason.NOT_LISTED).with("known", List.copyOf(byName.keySet()));
            Optional<String> meant = guesses ? ClosestName.to(text, byName.keySet()) : Optional.empty();
            meant.ifPresentOrElse(closest -> node.error(reason, closest), () -> node.error(reason));
        }
        return Optional.ofNullable(constant);
    }
}
