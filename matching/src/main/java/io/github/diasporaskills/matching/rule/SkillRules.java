package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialStanding;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Whether a member has learned what is asked for, and may do it. */
final class SkillRules {

    static final String PROFESSION = "profession";
    static final String SPECIALTY = "specialty";

    private SkillRules() {}

    static List<EligibilityRule> all() {
        return List.of(
                new Rules.OfPair(PROFESSION, RuleReason.LEFT_OUT_BY_PROFESSION, false, SkillRules::profession),
                new Rules.OfPair(SPECIALTY, RuleReason.LEFT_OUT_BY_SPECIALTY, false, SkillRules::specialty),
                new Rules.OfPair("credential", RuleReason.LEFT_OUT_BY_CREDENTIAL, false, SkillRules::credential),
                new Rules.OfPair("council", RuleReason.LEFT_OUT_BY_COUNCIL, false, SkillRules::council),
                new Rules.OfPair(
                        "authorisation", RuleReason.LEFT_OUT_BY_AUTHORISATION, false, SkillRules::authorisation));
    }

    private static List<Reason> profession(Candidacy candidacy) {
        ProfessionCode required = candidacy.need().profession();
        Set<ProfessionCode> professions = candidacy.member().professions();
        if (professions.contains(required)) {
            return List.of();
        }
        return List.of(
                professions.isEmpty()
                        ? Reason.of(RuleReason.PROFESSION_UNKNOWN).with("required", required.term())
                        : Reason.of(RuleReason.PROFESSION_OTHER)
                                .with("professions", terms(professions, ProfessionCode::term))
                                .with("required", required.term()));
    }

    private static List<Reason> specialty(Candidacy candidacy) {
        Need need = candidacy.need();
        return need.specialty()
                .filter(asked -> candidacy.member().professions().contains(need.profession()))
                .filter(asked -> candidacy.fittingCredentials().isEmpty())
                .map(asked -> List.of(Reason.of(RuleReason.SPECIALTY_OTHER).with("required", asked.term())))
                .orElse(List.of());
    }

    /** With several credentials, the reason of the one that is closest to being accepted. */
    private static List<Reason> credential(Candidacy candidacy) {
        List<Credential> fitting = candidacy.fittingCredentials();
        LocalDate on = candidacy.circumstances().on();
        LocalDate start = start(candidacy);
        if (fitting.isEmpty()
                || candidacy
                        .carryingCredential()
                        .filter(credential -> !credential.term().last().isBefore(start))
                        .isPresent()) {
            return List.of();
        }
        Credential closest = fitting.get(0);
        for (Credential credential : fitting) {
            if (distance(credential.standingOn(on)) < distance(closest.standingOn(on))) {
                closest = credential;
            }
        }
        return List.of(candidacy
                .carryingCredential()
                .map(credential -> Reason.of(RuleReason.CREDENTIAL_ENDS_BEFORE_START)
                        .with("until", credential.term().last())
                        .with("start", start))
                .orElse(unmet(closest, on)));
    }

    private static Reason unmet(Credential credential, LocalDate on) {
        return switch (credential.standingOn(on)) {
            case IN_FORCE -> Reason.of(RuleReason.CREDENTIAL_COPY_ONLY);
            case RECHECK_DUE ->
                Reason.of(RuleReason.CREDENTIAL_RECHECK_DUE)
                        .with(
                                "recheckOn",
                                credential
                                        .verification()
                                        .map(Verification::recheckOn)
                                        .orElse(on));
            case NOT_YET ->
                Reason.of(RuleReason.CREDENTIAL_NOT_YET)
                        .with(
                                "from",
                                credential
                                        .verification()
                                        .map(Verification::verifiedOn)
                                        .filter(checked -> checked.isAfter(
                                                credential.term().first()))
                                        .orElse(credential.term().first()));
            case EXPIRED ->
                Reason.of(RuleReason.CREDENTIAL_EXPIRED)
                        .with("until", day(credential.term().last()))
                        .with("on", on);
            case UNVERIFIED -> Reason.of(RuleReason.CREDENTIAL_UNVERIFIED).with("state", credential.state());
            case REFUTED, SUSPENDED, REVOKED ->
                Reason.of(RuleReason.CREDENTIAL_WITHDRAWN).with("state", credential.state());
        };
    }

    private static int distance(CredentialStanding standing) {
        return switch (standing) {
            case IN_FORCE -> 0;
            case RECHECK_DUE -> 1;
            case NOT_YET -> 2;
            case EXPIRED -> 3;
            case UNVERIFIED -> 4;
            case SUSPENDED -> 5;
            case REVOKED -> 6;
            case REFUTED -> 7;
        };
    }

    /** A licence may come from any council abroad; one of the country served must answer for the profession. */
    private static List<Reason> council(Candidacy candidacy) {
        Circumstances circumstances = candidacy.circumstances();
        ProfessionCode profession = candidacy.need().profession();
        Set<CouncilCode> expected = circumstances.councilsOf(profession);
        List<Reason> wrong = new ArrayList<>(0);
        List<Credential> fitting = candidacy.fittingCredentials();
        for (Credential credential : fitting) {
            CouncilCode issuer = credential.issuer();
            if (circumstances.isCouncilOfCountry(issuer) && !expected.contains(issuer)) {
                wrong.add(wrongCouncil(issuer, profession, expected));
            }
        }
        return wrong.size() < fitting.size() ? List.of() : wrong;
    }

    /** Whoever has another profession is told so by that rule, and not asked for its authorisation as well. */
    private static List<Reason> authorisation(Candidacy candidacy) {
        Need need = candidacy.need();
        if (!need.isPatientWork() || !candidacy.member().professions().contains(need.profession())) {
            return List.of();
        }
        Circumstances circumstances = candidacy.circumstances();
        Set<AuthorisationKind> accepted = circumstances.settings().authorisations(need.modality());
        Set<CouncilCode> councils = circumstances.councilsOf(need.profession());
        LocalDate start = start(candidacy);
        List<Reason> wrong = new ArrayList<>(1);
        for (PracticeAuthorisation authorisation : candidacy.member().authorisations()) {
            DateRange term = authorisation.term();
            if (!councils.isEmpty() && !councils.contains(authorisation.body())) {
                wrong.add(wrongCouncil(authorisation.body(), need.profession(), councils));
            } else if (!accepted.contains(authorisation.kind())) {
                wrong.add(Reason.of(RuleReason.AUTHORISATION_KIND)
                        .with("found", authorisation.kind())
                        .with("accepted", Argument.Terms.of(new TreeSet<>(accepted))));
            } else if (!authorisation.inForceOn(start)) {
                wrong.add(Reason.of(RuleReason.AUTHORISATION_NOT_IN_FORCE)
                        .with("from", day(term.first()))
                        .with("until", day(term.last()))
                        .with("start", start));
            } else {
                return List.of();
            }
        }
        return wrong.isEmpty()
                ? List.of(Reason.of(RuleReason.AUTHORISATION_MISSING)
                        .with("accepted", Argument.Terms.of(new TreeSet<>(accepted))))
                : wrong;
    }

    private static Reason wrongCouncil(CouncilCode found, ProfessionCode profession, Set<CouncilCode> expected) {
        return Reason.of(RuleReason.COUNCIL_WRONG)
                .with("council", found.term())
                .with("profession", profession.term())
                .with("expected", expected.isEmpty() ? new Argument.Text("…") : terms(expected, CouncilCode::term));
    }

    /** The first day on which the member would work. */
    private static LocalDate start(Candidacy candidacy) {
        return candidacy
                .servingDays()
                .or(candidacy::daysLeft)
                .map(DateRange::first)
                .orElse(candidacy.circumstances().on());
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "…" : day.toString();
    }

    private static <C extends Comparable<? super C>> Argument.Terms terms(
            Collection<C> codes, Function<C, Argument.Term> term) {
        return new Argument.Terms(codes.stream().sorted().map(term).toList());
    }
}
