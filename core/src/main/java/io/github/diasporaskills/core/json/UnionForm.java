package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * One of several kinds of value, written as an object with one field that names the kind.
 *
 * @param <T> what the kinds have in common
 */
final class UnionForm<T> implements DocumentForm<T> {

    private final Map<String, Kind<T, ?>> kinds;

    private UnionForm(Map<String, Kind<T, ?>> kinds) {
        this.kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }

    static <T> Outline<T> outline() {
        return new Outline<>();
    }

    @Override
    public void write(T value, JsonGenerator out) {
        for (Map.Entry<String, Kind<T, ?>> kind : kinds.entrySet()) {
            if (kind.getValue().type.isInstance(value)) {
                out.writeStartObject();
                out.writeName(kind.getKey());
                kind.getValue().write(value, out);
                out.writeEndObject();
                return;
            }
        }
        throw new IllegalArgumentException("No kind of value that JSON knows: " + value.getClass());
    }

    @Override
    public Optional<T> read(DocumentNode node) {
        List<Optional<T>> read = new ArrayList<>();
        kinds.forEach((name, kind) -> node.find(name).ifPresent(field -> read.add(kind.read(field))));
        if (read.size() != 1) {
            if (node.isObject()) {
                node.error(Reason.of(DocumentReason.NOT_LISTED).with("known", List.copyOf(kinds.keySet())));
            }
            return Optional.empty();
        }
        return read.get(0);
    }

    /** One kind: its class, and what stands under its name. */
    private record Kind<T, C>(Class<C> type, Form<C> form, Function<C, T> widen) {
        void write(T value, JsonGenerator out) {
            form.write(type.cast(value), out);
        }

        Optional<T> read(DocumentNode field) {
            return field.as(form::read).flatMap(Function.identity()).map(widen);
        }
    }

    /** The kinds of a form in the making. */
    static final class Outline<T> {

        private final Map<String, Kind<T, ?>> kinds = new LinkedHashMap<>();

        private Outline() {}

        <C extends T> Outline<T> kind(String name, Class<C> type, Form<C> form) {
            kinds.put(name, new Kind<T, C>(type, form, value -> value));
            return this;
        }

        UnionForm<T> made() {
            return new UnionForm<>(kinds);
        }
    }
}
