package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.PartnershipState;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.organisation.Suspension;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which agreements count as in force. */
class PartnershipCountTest {

    private static final OrganisationId ONE = OrganisationId.of("ONE");
    private static final OrganisationId OTHER = OrganisationId.of("OTHER");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private static SourcedDate on(int day) {
        return new SourcedDate(FIRST.plusDays(day), "minutes");
    }

    private static Partnership unsigned(String id) {
        return Partnership.between(id, LocalText.of("en", "Agreement"), List.of(ONE, OTHER))
                .effectiveFrom(on(10))
                .lasting(FIRST.plusDays(100));
    }

    private static long inForce(Optional<LocalDate> day, Partnership... all) {
        ProgrammeRegister register = ProgrammeRegister.empty(Stream.of(all)
                .reduce(
                        Rwanda.programme().toBuilder(),
                        (builder, each) -> builder.partnership(each),
                        (builder, same) -> builder)
                .build());
        return day.map(register::asOf)
                .orElse(register)
                .counts()
                .of(CountKind.PARTNERSHIPS_IN_FORCE)
                .value();
    }

    @Test
    @Tag("A10")
    @Tag("I12")
    @DisplayName("A10 an agreement that a party has not signed counts as in force on no day, nor without a day")
    void an_unsigned_agreement_is_not_counted() {
        Partnership half = unsigned("P-1").signedBy(ONE, on(0));
        Partnership whole = half.signedBy(OTHER, on(20));
        Partnership open = Partnership.between("P-2", LocalText.of("en", "Open"), List.of(ONE, OTHER))
                .signedBy(ONE, on(0))
                .signedBy(OTHER, on(1));

        assertThat(inForce(Optional.empty(), half)).isZero();
        assertThat(inForce(Optional.empty(), whole)).isEqualTo(1);
        assertThat(inForce(Optional.empty(), open))
                .as("no day of effect is agreed")
                .isZero();
        assertThat(inForce(Optional.empty(), open.effectiveFrom(on(5)), whole)).isEqualTo(2);
        assertThat(inForce(Optional.of(FIRST.plusDays(19)), whole)).isZero();
        assertThat(inForce(Optional.of(FIRST.plusDays(20)), whole)).isEqualTo(1);
        assertThat(inForce(Optional.of(FIRST.plusDays(101)), whole)).isZero();
        assertThat(inForce(Optional.empty(), whole.terminatedFrom(on(15)))).isZero();
    }

    @Test
    @Tag("I12")
    void it_is_in_force_from_the_first_of_its_days_until_the_last() {
        Random random = new Random(12);
        for (int i = 0; i < 2000; i++) {
            Partnership some = Partnership.between("P-1", LocalText.of("en", "Agreement"), List.of(ONE, OTHER));
            some = random.nextInt(5) > 0 ? some.signedBy(ONE, on(random.nextInt(30))) : some;
            some = random.nextInt(5) > 0 ? some.signedBy(OTHER, on(random.nextInt(30))) : some;
            some = random.nextInt(5) > 0 ? some.effectiveFrom(on(random.nextInt(30))) : some;
            some = random.nextBoolean() ? some.lasting(FIRST.plusDays(30L + random.nextInt(5))) : some;
            some = random.nextInt(4) == 0 ? some.terminatedFrom(on(random.nextInt(40))) : some;
            if (random.nextInt(3) == 0) {
                int rests = random.nextInt(35);
                some = some.restingIn(new Suspension(
                        on(rests), random.nextBoolean() ? FIRST.plusDays(rests + random.nextInt(9)) : null));
            }
            Partnership made = some;

            assertThat(made.inForceFrom())
                    .as("%s", made)
                    .isEqualTo(Stream.iterate(FIRST, day -> day.plusDays(1))
                            .limit(60)
                            .filter(made::inForceOn)
                            .findFirst());
            assertThat(made.inForceUntil())
                    .as("%s", made)
                    .isEqualTo(
                            made.inForceFrom().isEmpty()
                                    ? Optional.empty()
                                    : Stream.iterate(FIRST.plusDays(59), day -> day.minusDays(1))
                                            .limit(60)
                                            .filter(day -> made.stateOn(day) == PartnershipState.IN_FORCE
                                                    || made.stateOn(day) == PartnershipState.SUSPENDED)
                                            .findFirst()
                                            .filter(last -> last.isBefore(FIRST.plusDays(59))));
        }
    }
}
