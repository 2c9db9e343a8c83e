package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** Lists, sets and maps. Each has to be there, also where it is empty. */
final class CollectionForms {

    private CollectionForms() {}

    private static <E> void writeAll(Collection<E> values, Form<E> element, JsonGenerator out) {
        out.writeStartArray();
        values.forEach(value -> element.write(value, out));
        out.writeEndArray();
    }

    /** A list in its order. */
    record OfList<E>(Form<E> element) implements Form<List<E>> {
        @Override
        public void write(List<E> value, JsonGenerator out) {
            writeAll(value, element, out);
        }

        @Override
        public Optional<List<E>> read(DocumentNode node) {
            List<E> all = new ArrayList<>();
            node.asList(element::read).forEach(read -> read.ifPresent(all::add));
            return Optional.of(Collections.unmodifiableList(all));
        }
    }

    /** A set, written as a list without repetition. */
    record OfSet<E>(Form<E> element) implements Form<Set<E>> {
        @Override
        public void write(Set<E> value, JsonGenerator out) {
            writeAll(value, element, out);
        }

        @Override
        public Optional<Set<E>> read(DocumentNode node) {
            Set<E> all = new LinkedHashSet<>();
            for (DocumentNode each : node.elements()) {
                each.as(element::read).flatMap(Function.identity()).ifPresent(value -> {
                    if (!all.add(value)) {
                        each.error(Reason.of(DocumentReason.REPEATED).with("name", "an entry"));
                    }
                });
            }
            return Optional.of(Collections.unmodifiableSet(all));
        }
    }

    /** A map, written as an object whose names are the keys. */
    record OfMap<K, V>(KeyForm<K> key, Form<V> element) implements Form<Map<K, V>> {
        @Override
        public void write(Map<K, V> value, JsonGenerator out) {
            out.writeStartObject();
            value.forEach((name, each) -> {
                out.writeName(key.text(name));
                element.write(each, out);
            });
            out.writeEndObject();
        }

        @Override
        public Optional<Map<K, V>> read(DocumentNode node) {
            Map<K, V> all = new LinkedHashMap<>();
            for (String name : node.names()) {
                DocumentNode field = node.get(name);
                Optional<K> read = key.from(name, field);
                Optional<V> value = field.as(element::read).flatMap(Function.identity());
                if (read.isPresent() && value.isPresent()) {
                    all.put(read.get(), value.get());
                }
            }
            return Optional.of(Collections.unmodifiableMap(all));
        }
    }
}
