package io.github.diasporaskills.core.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes a value of each public record that has none yet, out of values of its components' types. */
final class RecordSamples {

    private static final long MOST_TRIES = 2000;

    private final Map<Class<?>, Object> known = new HashMap<>();

    private RecordSamples(List<Object> given) {
        List.of(
                        "text",
                        LocalDate.of(2025, 3, 1),
                        LocalTime.of(9, 0),
                        Instant.EPOCH,
                        Duration.ofHours(3),
                        ZoneOffset.UTC,
                        DayOfWeek.MONDAY,
                        Month.JUNE,
                        Currency.getInstance("MAD"))
                .forEach(value -> known.put(value.getClass(), value));
        known.put(int.class, 1);
        known.put(long.class, 1L);
        known.put(boolean.class, true);
        given.forEach(value -> {
            known.putIfAbsent(value.getClass(), value);
            Arrays.stream(value.getClass().getInterfaces()).forEach(face -> known.putIfAbsent(face, value));
        });
    }

    /** A value of each record that none of the given values is of, as far as one can be made without knowing it. */
    static List<Object> madeOf(List<Object> given) {
        RecordSamples samples = new RecordSamples(given);
        Map<Class<?>, Object> made = new LinkedHashMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Class<?> type : PublicTypes.values()) {
                if (type.isRecord() && type.getTypeParameters().length == 0 && !samples.known.containsKey(type)) {
                    Optional<Object> value = samples.make(type);
                    value.ifPresent(each -> {
                        made.put(type, each);
                        samples.known.put(type, each);
                    });
                    more |= value.isPresent();
                }
            }
        }
        return new ArrayList<>(made.values());
    }

    /** Tries the values of each component in turn until the record's own checks take them. */
    private Optional<Object> make(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<List<Object>> values = new ArrayList<>();
        long all = 1;
        for (int i = 0; i < components.length; i++) {
            values.add(candidates(components[i].getGenericType(), i));
            all = Math.min(MOST_TRIES, all * values.get(i).size());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            for (long choice = 0; choice < all; choice++) {
                Optional<Object> made = made(constructor, values, choice);
                if (made.isPresent()) {
                    return made;
                }
            }
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record has a public constructor: " + type, e);
        }
    }

    private static Optional<Object> made(Constructor<?> constructor, List<List<Object>> values, long choice)
            throws ReflectiveOperationException {
        Object[] arguments = new Object[values.size()];
        long rest = choice;
        for (int i = 0; i < arguments.length; i++) {
            int size = values.get(i).size();
            arguments[i] = values.get(i).get((int) (rest % size));
            rest /= size;
        }
        try {
            return Optional.of(constructor.newInstance(arguments));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        }
    }

    private List<Object> candidates(Type type, int place) {
        if (type == int.class) {
            return List.of(1, 0, 60);
        } else if (type == String.class) {
            return List.of("text", "2221", "MA");
        } else if (type == LocalDate.class) {
            return List.of(LocalDate.of(2025, 3, 1).plusDays(place));
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            return List.of(plain.getEnumConstants());
        }
        return of(type).map(List::of).orElse(List.of());
    }

    private Optional<Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<Object> inner = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                of(argument).ifPresent(inner::add);
            }
            if (inner.size() < generic.getActualTypeArguments().length) {
                return Optional.empty();
            }
            if (generic.getRawType() == List.class) {
                return Optional.of(List.of(inner.get(0)));
            } else if (generic.getRawType() == Set.class) {
                return Optional.of(Set.of(inner.get(0)));
            } else if (generic.getRawType() == Map.class) {
                return Optional.of(Map.of(inner.get(0), inner.get(1)));
            }
            return Optional.of(new TreeSet<>(inner));
        }
        Object value = known.get(type);
        if (value == null && type instanceof Class<?> plain && plain.isEnum()) {
            value = plain.getEnumConstants()[0];
        }
        return Optional.ofNullable(value);
    }
}
