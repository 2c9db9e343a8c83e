package io.github.diasporaskills.examples.benchmarks;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationId;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.dispatch.DispatchCase;
import io.github.diasporaskills.matching.dispatch.DispatchDecision;
import io.github.diasporaskills.matching.dispatch.DispatchMode;
import io.github.diasporaskills.matching.dispatch.DispatchNetwork;
import io.github.diasporaskills.matching.dispatch.DispatchRule;
import io.github.diasporaskills.matching.dispatch.Dispatcher;
import io.github.diasporaskills.matching.dispatch.DutyRoster;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * How many decisions a router makes in a second, and how many changes it follows, with networks ten times larger each. The
 * experts are drawn from a seed: fourteen specialties, six countries, four sets of languages, all genders; a fifth is
 * away, a tenth has a licence that ran out. Each decision is followed by the offer that it leads to, so the loads move.
 */
final class DispatchBenchmark implements Benchmark {

    private static final int MOST = Integer.getInteger("experts", 100_000);
    private static final long SEED = 20_261_122;
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ProfessionCode PHYSICIAN = new ProfessionCode("physician-specialist");
    private static final List<SpecialtyCode> SPECIALTIES = List.of(
                    "cardiology",
                    "neurology",
                    "paediatrics",
                    "oncology",
                    "radiology",
                    "nephrology",
                    "dermatology",
                    "psychiatry",
                    "gynaecology-obstetrics",
                    "general-surgery",
                    "endocrinology",
                    "infectious-diseases",
                    "anaesthesiology",
                    "ophthalmology")
            .stream()
            .map(SpecialtyCode::of)
            .toList();
    private static final List<CountryCode> COUNTRIES = List.of("FR", "BE", "CA", "DE", "ES", "US").stream()
            .map(CountryCode::of)
            .toList();

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public void run(Path scratch, PrintStream out) {
        CountryPack pack = CountryPack.load("MA");
        measure(pack, 1_000, 20_000);
        double before = 0;
        for (int experts = 100; experts <= MOST; experts *= 10) {
            double[] found = measure(pack, experts, 20_000);
            out.printf(
                    "  %,7d experts: %,9.0f decisions/s, %6.2f µs each%s; with the change followed %,9.0f/s%n",
                    experts,
                    1e9 / found[0],
                    found[0] / 1e3,
                    before == 0 ? "" : String.format(", %.2f times the one before", found[0] / before),
                    1e9 / found[1]);
            before = found[0];
        }
    }

    /** Nanoseconds of a decision alone, and of one with its consequence followed; the best of five rounds. */
    private static double[] measure(CountryPack pack, int experts, int decisions) {
        Random random = new Random(SEED);
        TeleExpertisePolicy policy = TeleExpertisePolicy.of(pack);
        DispatchRule rule = DispatchRule.of(pack).withMode(DispatchMode.AUTOMATIC);
        List<DiasporaMember> members = new ArrayList<>();
        for (int number = 0; number < experts; number++) {
            members.add(member("E-" + number, random));
        }
        DispatchNetwork network = DispatchNetwork.empty(policy, rule, START).withAll(members);
        Dispatcher dispatcher = Dispatcher.of(DutyRoster.of(pack.zone(), List.of()));
        List<DispatchCase> cases = new ArrayList<>();
        for (int number = 0; number < 1_000; number++) {
            cases.add(DispatchCase.of(request(number, random, policy), Set.copyOf(COUNTRIES)));
        }
        long alone = Long.MAX_VALUE;
        long followed = Long.MAX_VALUE;
        long offers = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (int number = 0; number < decisions; number++) {
                offers += dispatcher.decide(network, cases.get(number % cases.size()), START)
                                instanceof DispatchDecision.Offer
                        ? 1
                        : 0;
            }
            alone = Math.min(alone, System.nanoTime() - start);
            followed = Math.min(followed, follow(network, dispatcher, cases, policy));
        }
        if (offers == 0) {
            throw new IllegalStateException("Nobody was offered anything");
        }
        return new double[] {alone / (double) decisions, followed / (double) cases.size()};
    }

    private static long follow(
            DispatchNetwork from, Dispatcher dispatcher, List<DispatchCase> cases, TeleExpertisePolicy policy) {
        DispatchNetwork network = from;
        long start = System.nanoTime();
        for (DispatchCase each : cases) {
            if (dispatcher.decide(network, each, START) instanceof DispatchDecision.Offer offer) {
                network = network.follow(each, each.with(offered(each.request(), offer, policy)));
            }
        }
        return System.nanoTime() - start;
    }

    /** The request after the offer, without the gate, which is not measured here. */
    private static TeleExpertiseRequest offered(
            TeleExpertiseRequest request, DispatchDecision.Offer offer, TeleExpertisePolicy policy) {
        StepCall call = StepCall.of(Actor.of("rule", Role.SYSTEM), START, "first-by-rule");
        return TeleExpertiseRequest.restored(
                        request.id(),
                        request.caseKey(),
                        request.site(),
                        request.requester(),
                        request.question(),
                        with(request.history(), TeleExpertiseState.ALLOCATED, call))
                .urgency("SOON")
                .text(request.texts().get(0))
                .followUp(request.followUp().orElseThrow())
                .allocation(Allocation.restored(
                        new AllocationId(request.id(), 1),
                        offer.expert().expert(),
                        offer.expert().country(),
                        Deadline.of(START, policy.answerTime("SOON").orElseThrow(), policy.calendar()),
                        policy.packHash(),
                        History.opened(AllocationState.OFFERED, call)))
                .build();
    }

    private static History<TeleExpertiseState> with(
            History<TeleExpertiseState> before, TeleExpertiseState to, StepCall call) {
        List<Step<TeleExpertiseState>> steps = new ArrayList<>(before.steps());
        steps.add(Step.between(before.state(), to, call));
        return History.of(steps);
    }

    private static TeleExpertiseRequest request(int number, Random random, TeleExpertisePolicy policy) {
        StepCall call = StepCall.of(Actor.of("doctor-1", Role.REQUESTER), START, "opinion-needed");
        History<TeleExpertiseState> history = History.opened(TeleExpertiseState.DRAFT, call);
        for (TeleExpertiseState state :
                List.of(TeleExpertiseState.SUBMITTED, TeleExpertiseState.TRIAGE, TeleExpertiseState.READY)) {
            history = with(history, state, call);
        }
        return TeleExpertiseRequest.restored(
                        TeleExpertiseRequestId.of("TE-" + number),
                        CaseKey.of("CASE-" + number),
                        OrganisationId.of("CHU-" + random.nextInt(20)),
                        call.by().id(),
                        new Question(
                                PHYSICIAN,
                                SPECIALTIES.get(random.nextInt(SPECIALTIES.size())),
                                List.of(new LanguageSkill(new LanguageCode("fr"), CefrLevel.B2))),
                        history)
                .urgency("SOON")
                .text(ContentReference.of(CaseKey.of("CASE-" + number), "text-1", DataCategory.CLINICAL_SUMMARY))
                .followUp(Deadline.of(START, policy.followUpTime(), policy.calendar()))
                .build();
    }

    private static DiasporaMember member(String id, Random random) {
        LocalDate licensed = random.nextInt(10) == 0 ? TODAY.minusDays(1) : TODAY.plusYears(3);
        DiasporaMemberBuilder member = DiasporaMember.builder(
                        PersonId.of(id), CountryCode.of("MA"), LocalDate.of(2025, 6, 1))
                .gender(List.of(Gender.WOMAN, Gender.MAN, Gender.NOT_ASKED).get(random.nextInt(3)))
                .quota(1 + random.nextInt(3))
                .residence(new Residence(COUNTRIES.get(random.nextInt(COUNTRIES.size())), DateRange.always()))
                .language(
                        new LanguageSkill(new LanguageCode("fr"), random.nextInt(5) == 0 ? CefrLevel.A2 : CefrLevel.C1))
                .credential(Credential.claimed(
                                PHYSICIAN, CouncilCode.of("FR-CNOM"), DateRange.of(LocalDate.of(2015, 1, 1), licensed))
                        .in(SPECIALTIES.get(random.nextInt(SPECIALTIES.size())))
                        .verified(new Verification(
                                VerificationMethod.REGISTER,
                                "credential desk",
                                LocalDate.of(2025, 6, 1),
                                LocalDate.of(2035, 6, 1))))
                .authorisation(new PracticeAuthorisation(
                        AuthorisationKind.ADVISORY_ONLY,
                        CouncilCode.of("CNOM"),
                        DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2030, 1, 1))))
                .availability(new Availability(
                        random.nextInt(5) == 0 ? DateRange.from(TODAY.plusDays(9)) : DateRange.always(),
                        Set.of(Modality.REMOTE)));
        if (random.nextBoolean()) {
            member.language(new LanguageSkill(new LanguageCode("ar"), CefrLevel.NATIVE));
        }
        for (Declaration declaration : Declaration.values()) {
            member.declared(declaration, LocalDate.of(2025, 6, 1));
        }
        return member.build();
    }
}
