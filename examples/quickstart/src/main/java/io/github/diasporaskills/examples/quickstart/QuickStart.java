package io.github.diasporaskills.examples.quickstart;

import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.io.ImportReport;
import io.github.diasporaskills.core.io.ProgrammeFiles;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.MatchPlan;
import io.github.diasporaskills.matching.MatchRequest;
import io.github.diasporaskills.matching.OptimalMatching;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** Reads the folder {@code pilot}, matches, proposes and reports; what the README shows is between the two marks. */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Runs the quick start in the current folder.
     *
     * @param args not looked at
     * @throws IOException if the report cannot be written
     */
    public static void main(String[] args) throws IOException {
        // README begins
        CountryPack morocco = CountryPack.load("MA"); // or CountryPack.read(Path.of("my-country"))
        ImportReport<ProgrammeRegister> read = ProgrammeFiles.read(Path.of("pilot"), morocco);
        read.problems().forEach(System.err::println); // experts.csv:8 licenceUntil: …
        ProgrammeRegister register = read.acceptPartial("the rejected row is being mended");

        LocalDate today = LocalDate.of(2026, 3, 2);
        MatchPlan plan = OptimalMatching.withDefaults().match(MatchRequest.of(register, morocco, today));
        plan.verdicts().forEach(verdict -> System.out.println(verdict.explanation(Audience.COORDINATOR)));
        ProofResult proof = ProofVerifier.verify(plan.problem(), plan); // optimal, shown by dual prices
        System.out.println(proof);

        Actor coordinator = Actor.of("coordinator-1", Role.COORDINATOR);
        register = register.propose(plan.proposals(), coordinator, Instant.parse("2026-03-02T09:00:00Z"))
                .register();

        IndicatorReport report =
                IndicatorReport.of(register, ReportingPeriod.year(2025)).by(Gender.class); // planned is not engaged
        Publication safe = PublicationGuard.withThreshold(5).publish(report);
        HtmlReport.of(safe).writeTo(Path.of("report.html"));
        // README ends
    }
}
