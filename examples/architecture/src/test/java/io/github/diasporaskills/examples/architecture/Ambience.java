package io.github.diasporaskills.examples.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Time, chance, place and settings come in as parameters; nothing is kept between calls. */
final class Ambience {

    private Ambience() {}

    static List<Promise> promises() {
        return List.of(
                Promise.of(
                        "the time is a parameter",
                        root -> noCallOf("the time of the machine", Ambience::readsTheTime),
                        allMethodsOf("AmbientTime")),
                Promise.of(
                        "chance is a parameter",
                        root -> noCallOf("unseeded chance", Ambience::rollsDice),
                        allMethodsOf("AmbientChance")),
                Promise.of(
                        "language and charset are parameters",
                        root -> noCallOf("the machine's language or charset", Ambience::assumesALanguage),
                        allMethodsOf("AmbientLanguage")),
                Promise.of(
                        "settings are parameters",
                        root -> noCallOf("the process's settings", Ambience::readsSettings),
                        allMethodsOf("AmbientSettings")),
                Promise.of(
                        "zone rules come from the country's pack",
                        // ZoneRulesCheck compares the machine's rules with the pack's, which is all it does with them.
                        root -> noCallOf("the machine's zone rules", Ambience::readsZoneRules, "ZoneRulesCheck"),
                        allMethodsOf("AmbientZone")),
                Promise.of(
                        "there is no ZonedDateTime",
                        root -> noClasses()
                                .should(dependOnClassesThat(named(
                                        "java.time.ZonedDateTime",
                                        "java.time.chrono.ChronoZonedDateTime",
                                        "java.time.zone.ZoneRulesProvider"))),
                        "core.time.Zoned",
                        "core.time.Provided"),
                Promise.of(
                        "the console belongs to the application",
                        root -> classes().should(stayOffTheConsole()),
                        allMethodsOf("Console")),
                Promise.of(
                        "the only logging is SLF4J",
                        root -> noClasses()
                                .should(dependOnClassesThat(resideInAPackage("java.util.logging..")
                                        .or(resideInAPackage("org.apache.logging.."))
                                        .or(named("java.lang.System$Logger")))),
                        "core.time.Chatter"),
                Promise.of(
                        "there is no static mutable state",
                        root -> fields().that().areStatic().should(holdNothingThatChanges()),
                        "core.time.StaticState.counter",
                        "core.time.StaticState.TABLE",
                        "core.time.StaticState.CACHE",
                        "core.time.StaticState.SEEN",
                        "core.time.StaticState.NAMES",
                        "core.time.StaticState.BUFFER"));
    }

    /** Every method of the fixture of that name: each is one way to break the promise. */
    private static String[] allMethodsOf(String fixture) {
        try {
            Class<?> type = Class.forName(Promise.OFFENDING + ".core.time." + fixture);
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic())
                    .map(method -> "core.time." + fixture + "." + method.getName())
                    .toArray(String[]::new);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean readsTheTime(Target target) {
        return (target.owner().startsWith("java.time.")
                        && target.name().equals("now")
                        && !target.parameters().contains("java.time.Clock"))
                || target.is("java.lang.System", "currentTimeMillis", "nanoTime")
                || target.is("java.time.Clock", "systemUTC", "systemDefaultZone", "system")
                || target.is("java.time.Clock", "tickMillis", "tickSeconds", "tickMinutes")
                || target.is("java.time.InstantSource", "system")
                || target.is("java.util.Calendar", "getInstance")
                || (target.is("java.util.Date", "<init>") && target.parameters().isEmpty())
                || (target.is("java.util.GregorianCalendar", "<init>")
                        && target.parameters().isEmpty());
    }

    private static boolean rollsDice(Target target) {
        return (Set.of("java.util.Random", "java.util.SplittableRandom").contains(target.owner())
                        && target.name().equals("<init>")
                        && target.parameters().isEmpty())
                || target.is("java.security.SecureRandom", "<init>", "getInstance", "getInstanceStrong")
                || target.is("java.lang.Math", "random")
                || target.is("java.lang.StrictMath", "random")
                || target.is("java.util.concurrent.ThreadLocalRandom", "current")
                || target.is("java.util.UUID", "randomUUID")
                || target.is("java.util.random.RandomGenerator", "getDefault", "of")
                || target.is("java.lang.System", "identityHashCode")
                || (target.is("java.util.Collections", "shuffle")
                        && target.parameters().size() == 1);
    }

    private static boolean assumesALanguage(Target target) {
        boolean names = target.parameters().contains("java.util.Locale")
                || target.parameters().contains("java.nio.charset.Charset");
        return target.is("java.util.Locale", "getDefault")
                || target.is("java.nio.charset.Charset", "defaultCharset")
                || (!names && target.is("java.lang.String", "format", "formatted", "toLowerCase", "toUpperCase"))
                || (target.is("java.lang.String", "getBytes")
                        && target.parameters().isEmpty())
                || (target.is("java.lang.String", "<init>")
                        && target.parameters().equals(List.of(byte[].class.getName())))
                || (target.is("java.io.InputStreamReader", "<init>")
                        && target.parameters().size() == 1)
                || (target.is("java.io.OutputStreamWriter", "<init>")
                        && target.parameters().size() == 1)
                || (!names && target.is("java.io.FileReader", "<init>"))
                || (!names && target.is("java.io.FileWriter", "<init>"))
                || (!names && target.is("java.util.Scanner", "<init>"))
                || (!names
                        && target.owner().equals("java.time.format.DateTimeFormatter")
                        && Set.of("ofPattern", "ofLocalizedDate", "ofLocalizedTime", "ofLocalizedDateTime")
                                .contains(target.name()))
                || (!names && target.owner().equals("java.text.NumberFormat") && getsAnInstance(target))
                || (!names && target.owner().equals("java.text.Collator") && getsAnInstance(target))
                || (!names && target.owner().equals("java.text.DecimalFormatSymbols") && getsAnInstance(target))
                || (target.is("java.text.DecimalFormat", "<init>")
                        && target.parameters().size() < 2)
                || (!names && target.is("java.util.ResourceBundle", "getBundle"));
    }

    private static boolean getsAnInstance(Target target) {
        return (target.name().startsWith("get") && target.name().endsWith("Instance"))
                || target.name().equals("<init>");
    }

    private static boolean readsSettings(Target target) {
        return target.is("java.lang.System", "getProperty", "getProperties", "setProperty", "getenv")
                || target.is("java.lang.System", "lineSeparator", "exit", "gc")
                || target.is("java.lang.Boolean", "getBoolean")
                || target.is("java.lang.Integer", "getInteger")
                || target.is("java.lang.Long", "getLong")
                || target.is("java.lang.Runtime", "getRuntime")
                || target.is("java.lang.Thread", "getContextClassLoader")
                || (target.is("java.util.ServiceLoader", "load")
                        && target.parameters().size() == 1);
    }

    private static boolean readsZoneRules(Target target) {
        return target.is("java.time.ZoneId", "systemDefault", "of", "getRules", "getAvailableZoneIds")
                || target.is("java.util.TimeZone", "getDefault", "getTimeZone")
                || target.is("java.time.zone.ZoneRules", "isDaylightSavings", "getDaylightSavings");
    }

    /** A called method or constructor. */
    private record Target(String owner, String name, List<String> parameters) {

        static Target of(CodeUnitAccessTarget target) {
            return new Target(
                    target.getOwner().getFullName(),
                    target.getName(),
                    target.getRawParameterTypes().stream()
                            .map(JavaClass::getFullName)
                            .toList());
        }

        boolean is(String type, String... names) {
            return owner.equals(type) && List.of(names).contains(name);
        }
    }

    @FunctionalInterface
    private interface Ban {
        boolean covers(Target target);
    }

    private static ArchRule noCallOf(String what, Ban ban, String... exempt) {
        return classes().should(new ArchCondition<>("not use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (List.of(exempt).contains(type.getSimpleName())) {
                    return;
                }
                for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
                    if (ban.covers(Target.of(access.getTarget()))) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        });
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe(
                "are one of " + List.of(names), type -> List.of(names).contains(type.getFullName()));
    }

    private static ArchCondition<JavaClass> stayOffTheConsole() {
        return new ArchCondition<>("leave the console alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getFieldAccessesFromSelf().stream(), type.getCodeUnitAccessesFromSelf().stream())
                        .filter(access -> console(access))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }

            private boolean console(JavaAccess<?> access) {
                String owner = access.getTarget().getOwner().getFullName();
                String name = access.getTarget().getName();
                return (owner.equals("java.lang.System")
                                && Set.of("out", "err", "in", "console").contains(name))
                        || (name.equals("printStackTrace")
                                && access.getTarget().getOwner().isAssignableTo(Throwable.class));
            }
        };
    }

    private static ArchCondition<JavaField> holdNothingThatChanges() {
        return new ArchCondition<>("be final and hold a value that cannot change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || field.getOwner().getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    return; // Written by the compiler: the values of an enum, the table of a switch.
                }
                if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is not final"));
                    return;
                }
                if (field.getModifiers().contains(JavaModifier.PRIVATE)
                        && field.getRawType().isArray()
                        && field.getRawType().getComponentType().isPrimitive()) {
                    return; // A table that its class keeps to itself, looked up in inner loops.
                }
                valueOf(field)
                        .flatMap(Ambience::changeable)
                        .ifPresent(kind -> events.add(
                                SimpleConditionEvent.violated(field, field.getFullName() + " holds " + kind)));
            }
        };
    }

    private static Optional<Object> valueOf(JavaField field) {
        try {
            Field found = field.reflect();
            found.setAccessible(true);
            return Optional.ofNullable(found.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot look into " + field.getFullName(), e);
        }
    }

    /** Why a value may change under its holder's feet; empty if it cannot, as far as its class tells. */
    private static Optional<String> changeable(Object value) {
        String type = value.getClass().getName();
        if (value.getClass().isArray()) {
            return Array.getLength(value) == 0 ? Optional.empty() : Optional.of("an array");
        }
        boolean collection = value instanceof Collection || value instanceof Map;
        boolean settled = type.startsWith("java.util.ImmutableCollections$")
                || type.startsWith("java.util.Collections$Unmodifiable")
                || type.startsWith("java.util.Collections$Empty")
                || type.startsWith("java.util.Collections$Singleton")
                || type.startsWith("com.google.common.collect.");
        if (collection && !settled) {
            return Optional.of("a collection that can change, " + type);
        }
        boolean moving = value instanceof StringBuilder
                || value instanceof java.util.Random
                || value instanceof java.text.Format
                || value instanceof ThreadLocal
                || type.startsWith("java.util.concurrent.");
        return moving ? Optional.of("something that changes, " + type) : Optional.empty();
    }
}
