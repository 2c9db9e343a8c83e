package io.github.diasporaskills.examples.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Personal data does not leak by accident, and results are counted in one place. */
final class PeopleAndCounts {

    /** Names of fields that identify a person or reach one. */
    private static final Set<String> PERSONAL = Set.of(
            "family",
            "given",
            "familyName",
            "givenName",
            "fullName",
            "firstName",
            "lastName",
            "maidenName",
            "birthDate",
            "dateOfBirth",
            "birthYear",
            "yearOfBirth",
            "phone",
            "phoneNumber",
            "email",
            "emailAddress",
            "postalAddress",
            "homeAddress",
            "licenceNumber",
            "passportNumber",
            "nationalId");

    private PeopleAndCounts() {}

    static List<Promise> promises() {
        return List.of(
                Promise.of(
                        "personal data is kept in final classes that redact themselves, never in records",
                        root -> classes().should(guardPersonalFields()),
                        "core.people.PersonRecord.familyName",
                        "core.people.OpenPerson.phone",
                        "core.people.TalkativePerson.email"),
                Promise.of(
                        "the register alone reads what somebody answered about disability, to count it",
                        root -> classes()
                                .that(resideOutsideOfPackages(
                                        root + ".core.people..",
                                        root + ".core.register..",
                                        // Writes a register down as it is.
                                        root + ".core.json.."))
                                .should(readNoDisability(root)),
                        "matching.rule.Preference.byCall",
                        "matching.rule.Preference.byReference"),
                Promise.of(
                        "only the register and the indicators count results",
                        root -> classes()
                                .that(resideOutsideOfPackages(
                                        root + ".core.register..",
                                        root + ".accountability.indicator..",
                                        // Reads back what the register counted.
                                        root + ".core.json.."))
                                .should(createNoCount(root)),
                        "matching.rule.Simulator.byConstructor",
                        "matching.rule.Simulator.byFactory",
                        "matching.rule.Simulator.byReference"));
    }

    private static ArchCondition<JavaClass> guardPersonalFields() {
        return new ArchCondition<>("keep personal data in final classes with a toString of their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    if (!PERSONAL.contains(field.getName())
                            || field.getModifiers().contains(JavaModifier.STATIC)) {
                        continue;
                    }
                    String place = field.getFullName();
                    if (type.isRecord()) {
                        events.add(SimpleConditionEvent.violated(type, place + " is printed by its record"));
                    } else if (!type.getModifiers().contains(JavaModifier.FINAL)) {
                        events.add(SimpleConditionEvent.violated(type, place + " is open to subclasses"));
                    } else if (Shape.api(type)
                            && !type.getSimpleName().endsWith("Builder")
                            && type.tryGetMethod("toString").isEmpty()) {
                        events.add(SimpleConditionEvent.violated(type, place + " needs a toString that redacts it"));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> readNoDisability(String root) {
        return new ArchCondition<>("read no answer about disability") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
                    if (access.getTarget().getFullName().equals(root + ".core.people.DiasporaMember.disability()")) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> createNoCount(String root) {
        return new ArchCondition<>("create no count of results") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
                    JavaClass count = access.getTarget().getOwner();
                    boolean isCount = count.getPackageName().equals(root + ".core.register")
                            && count.getSimpleName().endsWith("Count");
                    boolean creates = access.getTarget().getName().equals("<init>")
                            || access.getTarget().getRawReturnType().equals(count);
                    if (isCount && creates) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }
}
