package io.github.diasporaskills.core.json;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A value written as an object with named fields. A required field has to be there; an optional one is left out
 * where there is nothing to say, and null is a mistake in both.
 *
 * @param <T> the type
 */
final class ObjectForm<T> implements DocumentForm<T> {

    private final List<Field<T, ?>> fields;
    private final Function<Values, T> maker;

    private ObjectForm(List<Field<T, ?>> fields, Function<Values, T> maker) {
        this.fields = List.copyOf(fields);
        this.maker = maker;
    }

    static <T> Outline<T> outline() {
        return new Outline<>();
    }

    @Override
    public void write(T value, JsonGenerator out) {
        out.writeStartObject();
        writeFields(value, out);
        out.writeEndObject();
    }

    void writeFields(T value, JsonGenerator out) {
        fields.forEach(field -> field.write(value, out));
    }

    @Override
    public Optional<T> read(DocumentNode node) {
        Values values = new Values(fields.size());
        boolean whole = true;
        for (Field<T, ?> field : fields) {
            whole &= field.read(node, values);
        }
        if (!whole) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.apply(values));
        } catch (IllegalArgumentException | DateTimeException e) {
            node.error(Refusal.reason(e));
            return Optional.empty();
        }
    }

    /** A field of an object. */
    static final class Field<T, F> {

        private final int place;
        private final String name;
        private final Form<F> form;
        private final Function<T, Optional<F>> getter;
        private final boolean required;

        private Field(int place, String name, Form<F> form, Function<T, Optional<F>> getter, boolean required) {
            this.place = place;
            this.name = name;
            this.form = form;
            this.getter = getter;
            this.required = required;
        }

        private void write(T value, JsonGenerator out) {
            getter.apply(value).ifPresent(there -> {
                out.writeName(name);
                form.write(there, out);
            });
        }

        /** Whether the field is as it should be; if not, that was reported. */
        private boolean read(DocumentNode node, Values values) {
            Optional<DocumentNode> there = required ? Optional.of(node.get(name)) : node.find(name);
            if (there.isEmpty()) {
                return true;
            }
            Optional<F> value = there.get().as(form::read).flatMap(Function.identity());
            value.ifPresent(read -> values.put(this, read));
            return value.isPresent();
        }
    }

    /** What was read, by the place of its field among those of the form. */
    static final class Values {

        private final @Nullable Object[] read;

        private Values(int fields) {
            this.read = new Object[fields];
        }

        private <F> void put(Field<?, F> field, F value) {
            read[field.place] = requireNonNull(value, "value");
        }

        /** The value of a required field. */
        <F> F get(Field<?, F> field) {
            return requireNonNull(orNull(field), field.name);
        }

        /** The value of an optional field. */
        <F> Optional<F> find(Field<?, F> field) {
            return Optional.ofNullable(orNull(field));
        }

        /** Hands on the value of an optional field, if it is there. */
        <F> void ifPresent(Field<?, F> field, Consumer<? super F> consumer) {
            @Nullable F value = orNull(field);
            if (value != null) {
                consumer.accept(value);
            }
        }

        /** How many of some optional fields are there. */
        long count(Field<?, ?>... some) {
            return Arrays.stream(some)
                    .filter(field -> read[field.place] != null)
                    .count();
        }

        /** Changes something by the value of an optional field, if it is there. */
        <R, F> R changed(R before, Field<?, F> field, Change<R, F> change) {
            @Nullable F value = orNull(field);
            return value == null ? before : change.by(before, value);
        }

        /** The value of an optional field, or null. */
        // A field's value is put under it only by put, which takes the field's own type.
        @SuppressWarnings("unchecked")
        <F> @Nullable F orNull(Field<?, F> field) {
            return (F) read[field.place];
        }
    }

    /** A value changed by another. */
    @FunctionalInterface
    interface Change<R, F> {
        R by(R before, F value);
    }

    /** The fields of a form in the making. */
    static final class Outline<T> {

        private final List<Field<T, ?>> fields = new ArrayList<>();

        private Outline() {}

        <F> Field<T, F> required(String name, Form<F> form, Function<T, F> getter) {
            return add(new Field<>(fields.size(), name, form, value -> Optional.of(getter.apply(value)), true));
        }

        <F> Field<T, F> optional(String name, Form<F> form, Function<T, Optional<F>> getter) {
            return add(new Field<>(fields.size(), name, form, getter, false));
        }

        private <F> Field<T, F> add(Field<T, F> field) {
            fields.add(field);
            return field;
        }

        /** A form that writes only. */
        ObjectForm<T> written() {
            return made(in -> {
                throw new IllegalArgumentException("This is written and never read");
            });
        }

        ObjectForm<T> made(Function<Values, T> maker) {
            return new ObjectForm<>(fields, maker);
        }
    }
}
