package io.github.diasporaskills.core.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The form of every value of core. Some are fixed by hand; enums, records and sealed families of records have theirs by
 * their shape, so that a new one needs none to be written. Immutable and thread-safe.
 */
final class Forms {

    private static final String CORE = "io.github.diasporaskills.core.";
    private static final Set<Type> COLLECTIONS = Set.of(List.class, Set.class, SortedSet.class, Map.class);

    /** Of what a register's file holds, the values that stand in it over and over. */
    private static final ImmutableSet<Class<?>> REPEATED = ImmutableSet.of(
            Actor.class,
            CouncilCode.class,
            CountryCode.class,
            NeedId.class,
            OrganisationId.class,
            PersonId.class,
            ProfessionCode.class,
            RegionCode.class,
            SpecialtyCode.class,
            StepReason.class);

    private final Map<Class<?>, Form<?>> fixed;
    private final @Nullable Interner<Object> repeated;
    private final ClassValue<Optional<Form<?>>> shaped = new ClassValue<>() {
        @Override
        protected Optional<Form<?>> computeValue(Class<?> type) {
            return shapeOf(type);
        }
    };

    private Forms(@Nullable Interner<Object> repeated) {
        this.repeated = repeated;
        Registry registry = new Registry(this);
        Scalars.addTo(registry);
        GroundForms.addTo(registry);
        PeopleForms.addTo(registry);
        ProgrammeForms.addTo(registry);
        EngagementForms.addTo(registry);
        CapacityForms.addTo(registry);
        CalendarForms.addTo(registry);
        CasefileForms.addTo(registry);
        LifeCycleForms.addTo(registry);
        ConsentForms.addTo(registry);
        TeleExpertiseForms.addTo(registry);
        OrganisationForms.addTo(registry);
        ModelForms.addTo(registry);
        CampaignForms.addTo(registry);
        ContributionForms.addTo(registry);
        ReferralForms.addTo(registry);
        RegisterForms.addTo(registry);
        this.fixed = Map.copyOf(registry.of);
    }

    static Forms core() {
        return new Forms(null);
    }

    /** Forms for reading many records in a row: equal actors, reasons and ids that they read are one object. */
    static Forms sharing() {
        return new Forms(Interners.newStrongInterner());
    }

    /** Whether a type of core has a form; types of the JDK are left to Jackson. */
    boolean knows(Class<?> type) {
        return type.getName().startsWith(CORE) && find(type).isPresent();
    }

    /** Whether the values of a type are written as objects with fixed names, so that one can be a document. */
    boolean isDocument(Class<?> type) {
        return find(type).filter(form -> form instanceof DocumentForm).isPresent();
    }

    /** The form of a class. */
    <T> Form<T> of(Class<T> type) {
        return this.<T>find(type)
                .orElseThrow(() -> new IllegalArgumentException("JSON knows no form of " + type.getName()
                        + "; found none. Maybe it is no value, or of another module"));
    }

    // A form stands under the type of its own values: the registry and the shapes put it nowhere else.
    @SuppressWarnings("unchecked")
    private <T> Optional<Form<T>> find(Class<?> type) {
        @Nullable Form<?> form = fixed.get(type);
        return form == null ? shaped.get(type).map(found -> (Form<T>) found) : Optional.of((Form<T>) form);
    }

    private Optional<Form<?>> shapeOf(Class<?> type) {
        @Nullable Class<?> above = type.getSuperclass();
        if (above != null && above.isEnum()) {
            return shaped.get(above);
        }
        if (isShapedEnum(type)) {
            return Optional.of(enumForm(type));
        }
        Optional<Class<?>> family = family(type);
        if (family.isPresent()) {
            return Optional.of(familyForm(family.get()));
        }
        return isShapedRecord(type) && isWhole(type)
                ? Optional.of(RecordForm.of(type.asSubclass(Record.class), this, Set.of()))
                : Optional.empty();
    }

    private static boolean isShapedEnum(Class<?> type) {
        return type.isEnum()
                && (type.getName().startsWith(CORE) || type.getName().startsWith("java.time."));
    }

    private static boolean isShapedRecord(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith(CORE)
                && Modifier.isPublic(type.getModifiers())
                && type.getTypeParameters().length == 0;
    }

    /** Whether each component of a record has a form, too. */
    private boolean isWhole(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).allMatch(component -> isValue(component.getGenericType()));
    }

    private boolean isValue(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (COLLECTIONS.contains(generic.getRawType()) || generic.getRawType() == History.class)
                    && Arrays.stream(generic.getActualTypeArguments()).allMatch(this::isValue);
        }
        return type instanceof Class<?> plain
                && (fixed.containsKey(plain)
                        || isShapedEnum(plain)
                        || isShapedRecord(plain)
                        || family(plain).isPresent());
    }

    /** The sealed interface of core whose kinds are all records, of which the type is one or which it is itself. */
    private Optional<Class<?>> family(Class<?> type) {
        List<Class<?>> candidates = new ArrayList<>(List.of(type.getInterfaces()));
        candidates.add(type);
        return candidates.stream()
                .filter(each -> each.isSealed() && each.getName().startsWith(CORE) && !fixed.containsKey(each))
                .filter(each -> Arrays.stream(each.getPermittedSubclasses())
                        .allMatch(kind -> isShapedRecord(kind) && isWhole(kind)))
                .findFirst();
    }

    private Form<?> familyForm(Class<?> family) {
        UnionForm.Outline<Record> kinds = UnionForm.outline();
        for (Class<?> kind : family.getPermittedSubclasses()) {
            String name = kind.getSimpleName();
            add(
                    kinds,
                    name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                    kind.asSubclass(Record.class));
        }
        return kinds.made();
    }

    private <C extends Record> void add(UnionForm.Outline<Record> kinds, String name, Class<C> kind) {
        kinds.kind(name, kind, RecordForm.of(kind, this, Set.of()));
    }

    // The constants are those of the class, so the form is of its values.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Form<?> enumForm(Class<?> type) {
        return new EnumForm(List.of(type.getEnumConstants()));
    }

    /** The form of a type that may be a list, set or map; a class is looked up only when it is needed. */
    // The type says what the form is of; who asks for it hands in values of that type only.
    @SuppressWarnings("unchecked")
    Form<Object> ofAny(Type type) {
        if (type instanceof Class<?> known) {
            return (Form<Object>) later(known);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Form<?> form;
            if (generic.getRawType() == List.class) {
                form = new CollectionForms.OfList<>(ofAny(arguments[0]));
            } else if (generic.getRawType() == Set.class) {
                form = new CollectionForms.OfSet<>(ofAny(arguments[0]));
            } else if (generic.getRawType() == SortedSet.class) {
                form = sorted((Form<Comparable<Object>>) (Form<?>) ofAny(arguments[0]));
            } else if (generic.getRawType() == Map.class) {
                form = new CollectionForms.OfMap<>((KeyForm<Object>) ofAny(arguments[0]), ofAny(arguments[1]));
            } else if (generic.getRawType() == History.class) {
                form = history((Class<?>) arguments[0]);
            } else {
                throw new IllegalArgumentException("JSON knows no form of " + type);
            }
            return (Form<Object>) form;
        }
        throw new IllegalArgumentException("JSON knows no form of " + type);
    }

    // A history is one of states, which are the constants of an enum.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Form<?> history(Class<?> states) {
        return LifeCycleForms.history(this, (Class) states);
    }

    private static <E extends Comparable<? super E>> Form<SortedSet<E>> sorted(Form<E> element) {
        return new ChangedForm<>(new CollectionForms.OfSet<>(element), set -> set, TreeSet::new);
    }

    /** The form of a class, looked up when it is used: types refer to one another in circles. */
    <T> KeyForm<T> later(Class<T> type) {
        return new Later<>(this, type);
    }

    private static final class Later<T> implements KeyForm<T> {

        private final Forms forms;
        private final Class<T> type;

        /** Looked up at the first use; two threads that both do find the same. */
        private volatile @Nullable Form<T> found;

        Later(Forms forms, Class<T> type) {
            this.forms = forms;
            this.type = type;
        }

        private Form<T> form() {
            @Nullable Form<T> known = found;
            if (known == null) {
                known = forms.of(type);
                found = known;
            }
            return known;
        }

        @Override
        public void write(T value, JsonGenerator out) {
            form().write(value, out);
        }

        @Override
        public Optional<T> read(DocumentNode node) {
            Optional<T> read = form().read(node);
            return forms.repeated != null && REPEATED.contains(type) ? read.map(this::shared) : read;
        }

        // What equals a value of one of these types is of the same type.
        @SuppressWarnings("unchecked")
        private T shared(T value) {
            return (T) requireNonNull(forms.repeated).intern(value);
        }

        @Override
        public String text(T value) {
            return key().text(value);
        }

        @Override
        public Optional<T> from(String text, DocumentNode node) {
            return key().from(text, node);
        }

        private KeyForm<T> key() {
            if (form() instanceof KeyForm<T> key) {
                return key;
            }
            throw new IllegalArgumentException(type.getName() + " is not written as one text, so it names no field");
        }
    }

    /** The forms in the making. */
    static final class Registry {

        private final Forms forms;
        private final Map<Class<?>, Form<?>> of = new HashMap<>();

        private Registry(Forms forms) {
            this.forms = forms;
        }

        Forms forms() {
            return forms;
        }

        <T> void add(Class<T> type, Form<T> form) {
            of.put(type, form);
        }

        /** A type, and its kinds, which are all written in its form. */
        @SafeVarargs
        final <T> void addUnion(Class<T> type, Form<T> form, Class<? extends T>... kinds) {
            of.put(type, form);
            for (Class<? extends T> kind : kinds) {
                of.put(kind, form);
            }
        }

        /** A sealed type and all its kinds, which are written in its form. */
        <T> void addSealed(Class<T> type, Form<T> form) {
            addAll(type, form);
        }

        private void addAll(Class<?> type, Form<?> form) {
            of.put(type, form);
            if (type.isSealed()) {
                Arrays.stream(type.getPermittedSubclasses()).forEach(kind -> addAll(kind, form));
            }
        }

        /** The form of a record whose components are all required. */
        <T extends Record> Form<T> record(Class<T> type) {
            return RecordForm.of(type, forms, Set.of());
        }

        /** A record of which some components may be null, and are then left out. */
        <T extends Record> void addRecord(Class<T> type, String... optional) {
            of.put(type, RecordForm.of(type, forms, Set.of(optional)));
        }
    }
}
