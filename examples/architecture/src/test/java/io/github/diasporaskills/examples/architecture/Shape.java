package io.github.diasporaskills.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the library's types look like from outside. */
final class Shape {

    private static final Set<String> OPTIONALS = Set.of(
            Optional.class.getName(),
            OptionalInt.class.getName(),
            OptionalLong.class.getName(),
            OptionalDouble.class.getName());

    private Shape() {}

    static List<Promise> promises() {
        return List.of(
                Promise.of(
                        "public signatures show types of the JDK and of this library only",
                        root -> classes().should(showOnlyOwnTypesAndTheJdks()),
                        "core.people.ShowsGuava.parameter",
                        "core.people.ShowsGuava.result",
                        "core.people.ShowsGuava.insideAList",
                        "core.people.ShowsGuava.FIELD",
                        "core.people.ShowsJackson.reader",
                        "core.people.ShowsAnInternalType.internal",
                        "core.people.ExtendsGuava"),
                Promise.of(
                        "Optional is a return type and nothing else",
                        root -> classes().should(useOptionalOnlyAsAReturnType()),
                        "core.people.OptionalElsewhere.field",
                        "core.people.OptionalElsewhere.parameter"),
                Promise.of(
                        "public types do not change",
                        // Those of document and io move along their input; their Javadoc says so.
                        root -> classes()
                                .that()
                                .resideOutsideOfPackages(root + ".core.document..", root + ".core.io..")
                                .should(keepFinalFields()),
                        "core.people.Changing.times"),
                Promise.of(
                        "nobody inherits by accident",
                        root -> classes().should(beFinalAbstractOrSealed()),
                        "core.people.OpenToAll"),
                Promise.of(
                        "every package is null-marked",
                        root -> classes().should(lieInANullMarkedPackage()),
                        "core.attic.RoomWithoutAPlace"),
                Promise.of(
                        "the domain carries no annotation of Jackson",
                        root -> classes().should(carryNoAnnotationOfJackson()),
                        "core.people.AnnotatedForJackson"),
                Promise.of(
                        "names say what a thing is",
                        root -> classes().should(haveATellingName()),
                        "core.people.PersonUtils",
                        "core.people.ProgrammeManager",
                        "core.people.MatchHelper",
                        "core.people.Common",
                        "core.util.Place"),
                Promise.of(
                        "money is never a binary fraction",
                        root -> classes()
                                .that()
                                .resideInAPackage(root + ".core.money..")
                                .should(knowNoBinaryFraction()),
                        "core.money.Rounded.amount",
                        "core.money.Rounded.half"));
    }

    /** Whether users can name the type. */
    static boolean api(JavaClass type) {
        if (isInternal(type)) {
            return false;
        }
        for (JavaClass at = type; at != null; at = at.getEnclosingClass().orElse(null)) {
            if (!shown(at.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    private static boolean shown(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.");
    }

    private static ArchCondition<JavaClass> showOnlyOwnTypesAndTheJdks() {
        return new ArchCondition<>("show only types of the JDK and of this library") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!api(type)) {
                    return;
                }
                Set<JavaClass> above = new LinkedHashSet<>();
                type.getSuperclass().ifPresent(superclass -> above.addAll(superclass.getAllInvolvedRawTypes()));
                type.getInterfaces().forEach(each -> above.addAll(each.getAllInvolvedRawTypes()));
                type.getTypeParameters().forEach(each -> above.addAll(each.getAllInvolvedRawTypes()));
                report(type, type.getFullName(), above, events);
                for (JavaMember member : type.getMembers()) {
                    if (shown(member.getModifiers()) && !member.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                        report(type, member.getFullName(), member.getAllInvolvedRawTypes(), events);
                    }
                    if (member instanceof JavaCodeUnit unit && shown(unit.getModifiers())) {
                        report(type, unit.getFullName(), Set.copyOf(unit.getExceptionTypes()), events);
                    }
                }
            }

            private void report(JavaClass type, String place, Set<JavaClass> shown, ConditionEvents events) {
                boolean json = (type.getPackageName() + ".").contains(".json.");
                for (JavaClass each : shown) {
                    JavaClass base = each.getBaseComponentType();
                    boolean own = base.getPackageName().startsWith(Promise.LIBRARY) && !isInternal(base);
                    boolean jackson = json && base.getPackageName().startsWith("tools.jackson.");
                    if (!base.isPrimitive() && !own && !jackson && !ofTheJdk(base)) {
                        events.add(SimpleConditionEvent.violated(type, place + " shows " + base.getFullName()));
                    }
                }
            }

            private boolean ofTheJdk(JavaClass type) {
                return type.getPackageName().startsWith("java.")
                        || type.getPackageName().startsWith("javax.sql");
            }
        };
    }

    private static ArchCondition<JavaClass> useOptionalOnlyAsAReturnType() {
        return new ArchCondition<>("use Optional only as a return type") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!api(type)) {
                    return;
                }
                for (JavaField field : type.getFields()) {
                    if (isOptional(field.getType())) {
                        events.add(SimpleConditionEvent.violated(type, field.getFullName() + " keeps an Optional"));
                    }
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    boolean takesOne = unit.getParameters().stream()
                            .map(JavaParameter::getType)
                            .anyMatch(this::isOptional);
                    if (takesOne && shown(unit.getModifiers())) {
                        events.add(SimpleConditionEvent.violated(type, unit.getFullName() + " takes an Optional"));
                    }
                }
            }

            private boolean isOptional(JavaType type) {
                return OPTIONALS.contains(type.toErasure().getFullName());
            }
        };
    }

    private static ArchCondition<JavaClass> keepFinalFields() {
        return new ArchCondition<>("keep nothing but final fields, unless they are builders") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!api(type) || type.getSimpleName().endsWith("Builder")) {
                    return;
                }
                for (JavaField field : type.getFields()) {
                    // A volatile field may keep what was computed on demand from the others.
                    if (!field.getModifiers().contains(JavaModifier.FINAL)
                            && !field.getModifiers().contains(JavaModifier.VOLATILE)
                            && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                        events.add(SimpleConditionEvent.violated(type, field.getFullName() + " is not final"));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beFinalAbstractOrSealed() {
        return new ArchCondition<>("be final, abstract or sealed, or an exception") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.isInterface()
                        || type.isEnum()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || type.isAssignableTo(Throwable.class)
                        || type.reflect().isSealed();
                if (api(type) && !closed) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " is open to subclasses"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getSimpleName().equals("package-info")
                        && !type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getFullName() + " lies in a package without @NullMarked"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> carryNoAnnotationOfJackson() {
        return new ArchCondition<>("carry no annotation of Jackson") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if ((type.getPackageName() + ".").contains(".json.")) {
                    return; // Where the mixins are.
                }
                Stream<? extends JavaAnnotation<?>> annotations = Stream.concat(
                        type.getAnnotations().stream(),
                        type.getMembers().stream().flatMap(member -> member.getAnnotations().stream()));
                annotations
                        .map(annotation -> annotation.getRawType().getPackageName())
                        .filter(name -> name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson."))
                        .forEach(name -> events.add(SimpleConditionEvent.violated(
                                type, type.getFullName() + " carries an annotation of " + name)));
            }
        };
    }

    private static ArchCondition<JavaClass> haveATellingName() {
        Set<String> anywhere = Set.of("Util", "Utils", "Utility", "Utilities", "Manager", "Helper", "Helpers");
        Set<String> packages = Set.of("util", "utils", "common", "commons", "manager", "managers", "helper", "helpers");
        return new ArchCondition<>("have a name that tells what they are") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> words = List.of(type.getSimpleName().split("(?=[A-Z])"));
                boolean vague = words.stream().anyMatch(anywhere::contains)
                        || words.get(words.size() - 1).matches("Commons?")
                        || Stream.of(type.getPackageName().split("\\.")).anyMatch(packages::contains);
                if (vague) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " tells nothing"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> knowNoBinaryFraction() {
        Set<String> fractions = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return new ArchCondition<>("know no binary fraction") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMember member : type.getMembers()) {
                    boolean fraction = member.getAllInvolvedRawTypes().stream()
                            .anyMatch(each -> fractions.contains(
                                    each.getBaseComponentType().getFullName()));
                    if (fraction) {
                        events.add(SimpleConditionEvent.violated(type, member.getFullName() + " is a binary fraction"));
                    }
                }
                for (JavaMethod method : type.getMethods()) {
                    method.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTarget().getOwner().isAssignableTo(Number.class))
                            .filter(call -> call.getTarget().getName().equals("doubleValue")
                                    || call.getTarget().getName().equals("floatValue"))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                }
            }
        };
    }
}
