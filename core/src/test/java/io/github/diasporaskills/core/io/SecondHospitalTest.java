package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.ChecklistItem;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.EnrolmentSection;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.time.DateRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondHospitalTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final StepCall CALL = StepCall.of(
            Actor.of("manager", Role.PROGRAMME_MANAGER), DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), "as-minuted");

    /** What a hospital hands in: every item of the checklist, its model, and that the programme looked at it. */
    private static String handedIn(String site) {
        String evidence = MOROCCO.section(EnrolmentSection.class).checklist().stream()
                .map(SecondHospitalTest::evidence)
                .collect(Collectors.joining(","));
        return """
                {"schema": "1.0", "id": "ENR-%1$s", "site": "%1$s", "evidence": [%2$s],
                 "models": [{"version": {"model": "tele-expertise", "version": 2}, "from": "2025-01-15"}],
                 "adaptations": [],
                 "history": [
                   {"to": "PROPOSED", "by": {"id": "manager", "role": "PROGRAMME_MANAGER"},
                    "at": "2025-01-10T09:00:00Z", "why": {"code": "letter"}},
                   {"from": "PROPOSED", "to": "ASSESSED", "by": {"id": "manager", "role": "PROGRAMME_MANAGER"},
                    "at": "2025-02-10T09:00:00Z", "why": {"code": "visit"}}]}
                """.formatted(site, evidence);
    }

    private static String evidence(ChecklistItem item) {
        String languages = item.languages().stream()
                .map(language -> "\"" + language.value() + "\"")
                .collect(Collectors.joining(","));
        return """
                {"item": "%s", "on": "2025-02-01", "evidence": "file", "holder": "%s", "protectedHours": %d,
                 "languages": [%s]}
                """.formatted(item.code(), item.code(), item.protectedHours().orElse(0), languages);
    }

    @Test
    @Tag("A2")
    @Tag("A36")
    @DisplayName("A36 a second hospital joins by data only: a row, and what it shows of the pack's checklist")
    void a_second_hospital_is_data_only(@TempDir Path dir) {
        ProgrammeRegister register = new Folder(dir)
                .row(
                        "organisations.csv",
                        "id=CHU-FES",
                        "name=CHU Hassan II, Fès",
                        "kind=UNIVERSITY_HOSPITAL",
                        "country=MA",
                        "regionScheme=MA-2015",
                        "region=MA-03",
                        "district=Fès",
                        "enrolledFrom=2025-03-01",
                        "enrolledUntil=")
                .read()
                .requireComplete();

        for (String site : new String[] {"CHU-RABAT", "CHU-FES"}) {
            SiteEnrolment enrolled = ProgrammeJson.read(SiteEnrolment.class, handedIn(site))
                    .orThrow("the enrolment")
                    .declareReady(CALL, MOROCCO, DAY)
                    .orThrow()
                    .enrol(CALL, MOROCCO, DAY)
                    .orThrow();
            assertThat(enrolled.periods(MOROCCO.zone()))
                    .containsExactly(new EnrolmentPeriod(OrganisationId.of(site), DateRange.from(DAY)));
            assertThat(register.isEnrolled(OrganisationId.of(site), DAY)).isTrue();
        }
        assertThat(register.isEnrolled(OrganisationId.of("CHU-FES"), DAY.minusDays(1)))
                .isFalse();
        assertThat(register.isEnrolled(OrganisationId.of("CHU-RABAT"), DAY.minusDays(1)))
                .isTrue();
    }
}
