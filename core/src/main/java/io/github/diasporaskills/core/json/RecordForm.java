package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.json.ObjectForm.Field;
import io.github.diasporaskills.core.json.ObjectForm.Outline;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forms of records: an object with the record's components, or one text where the record is a wrapped text. */
final class RecordForm {

    private RecordForm() {}

    static <T extends Record> Form<T> of(Class<T> type, Forms forms, Set<String> optional) {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<T> constructor = constructor(type, components);
        if (components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals("value")) {
            Method value = components[0].getAccessor();
            return new TextForm<>("", text -> made(constructor, text), record -> (String) got(value, record));
        }
        Outline<T> outline = ObjectForm.outline();
        List<Field<T, Object>> fields = new ArrayList<>();
        for (RecordComponent component : components) {
            Form<Object> form = forms.ofAny(component.getGenericType());
            Method accessor = component.getAccessor();
            fields.add(
                    optional.contains(component.getName())
                            ? outline.optional(
                                    component.getName(),
                                    form,
                                    record -> Optional.ofNullable(gotOrNull(accessor, record)))
                            : outline.required(component.getName(), form, record -> got(accessor, record)));
        }
        return outline.made(
                in -> made(constructor, fields.stream().map(in::orNull).toArray()));
    }

    private static <T> Constructor<T> constructor(Class<T> type, RecordComponent[] components) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has a canonical constructor: " + type, e);
        }
    }

    private static <T> T made(Constructor<T> constructor, @Nullable Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a public record: " + constructor.getDeclaringClass(), e);
        }
    }

    private static Object got(Method accessor, Object record) {
        @Nullable Object value = gotOrNull(accessor, record);
        if (value == null) {
            throw new IllegalStateException("Not an optional component: " + accessor);
        }
        return value;
    }

    private static @Nullable Object gotOrNull(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (InvocationTargetException e) {
            throw unchecked(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Not a public record: " + accessor, e);
        }
    }

    private static RuntimeException unchecked(InvocationTargetException e) {
        Throwable cause = e.getCause();
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
