package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.Explanation;
import io.github.diasporaskills.matching.MatchPlan;
import io.github.diasporaskills.matching.MatchRequest;
import io.github.diasporaskills.matching.Matched;
import io.github.diasporaskills.matching.StablePlan;
import io.github.diasporaskills.matching.StablePlanning;
import io.github.diasporaskills.matching.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills explain}: what became of one member or one need, and why, cut to the reader. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ProgrammeOptions input;

    @Mixin
    private final StabilityOptions stability = new StabilityOptions();

    @Option(names = "--on", paramLabel = "yyyy-MM-dd", descriptionKey = "option.on")
    private @Nullable LocalDate on;

    @ArgGroup(multiplicity = "1")
    private @Nullable Whom whom;

    @Option(
            names = "--audience",
            paramLabel = "coordinator|person|host|report",
            defaultValue = "coordinator",
            descriptionKey = "option.audience")
    private Audience audience = Audience.COORDINATOR;

    ExplainCommand(Surroundings around) {
        this.around = around;
        this.input = new ProgrammeOptions(around);
    }

    /** The one to explain: a member or a need. */
    static final class Whom {

        @Option(names = "--expert", paramLabel = "ID", required = true, descriptionKey = "option.expert")
        private @Nullable String expert;

        @Option(names = "--need", paramLabel = "ID", required = true, descriptionKey = "option.need")
        private @Nullable String need;

        private String id() {
            return expert != null ? expert : requireNonNull(need, "picocli demands one of both");
        }

        private Reason about(Said said) {
            return Reason.of(said)
                    .with("name", expert != null ? "--expert" : "--need")
                    .with("id", id());
        }
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        FolderOptions.Chosen chosen = input.chosen(self);
        stability.check(self, List.of());
        Whom asked = requireNonNull(whom, "picocli demands one of both");
        if (asked.id().isBlank()) {
            throw new WrongUsageException(
                    self.commandLine(),
                    UsageFailures.noValue(self.findOption(asked.expert != null ? "--expert" : "--need")));
        }
        Console plain = input.console();
        Reading reading = input.read(chosen, self, plain);
        Console console = plain.knowing(reading.pack());
        if (reading.register().isEmpty()) {
            return reading.complain(console);
        }
        ProgrammeRegister register = reading.register().get();
        LocalDate day = chosen.planDay(on, around);
        boolean needForMember = audience == Audience.PERSON && asked.expert == null;
        if (needForMember && !isKnown(asked, register.asOf(day))) {
            return noOpenNeed(asked, console);
        }
        if (!isKnown(asked, register)) {
            return unknown(asked, register, reading, console);
        }
        if (!isKnown(asked, register.asOf(day))) {
            return console.fail(asked.about(Said.NOT_YET).with("day", day));
        }
        MatchRequest request = MatchRequest.of(register, reading.pack(), day);
        Optional<StablePlanning> stable = stability.planning();
        Optional<Reason> unknown = stability.unknown(register.asOf(day));
        if (unknown.isPresent()) {
            return console.fail(unknown.get());
        }
        Answer answer = stable.isPresent()
                ? answer(asked, stable.get().match(request))
                : answer(asked, stability.optimal().match(request));
        if (answer.explanation().lines().isEmpty()) {
            return noOpenNeed(asked, console);
        }
        tell(asked, answer, console);
        return ExitCode.FINE;
    }

    /** What a plan says of the one asked about. */
    private record Answer(boolean isMatched, Explanation explanation, Explanation changes) {}

    private Answer answer(Whom asked, MatchPlan plan) {
        if (asked.expert != null) {
            PersonId member = PersonId.of(asked.expert);
            Verdict verdict = plan.verdict(member);
            return new Answer(
                    verdict instanceof Matched,
                    verdict.explanation(audience),
                    orConflict(plan.changes(member, audience), plan));
        }
        NeedId need = NeedId.of(asked.id());
        Verdict verdict = plan.verdict(need);
        return new Answer(
                verdict instanceof Matched,
                verdict.explanation(audience),
                orConflict(plan.changes(need, audience), plan));
    }

    /** Where there is no plan, coordinators are told which limits conflict. */
    private static Explanation orConflict(Explanation changes, MatchPlan plan) {
        return changes.audience() == Audience.COORDINATOR && !plan.isFeasible() ? plan.conflict() : changes;
    }

    private Answer answer(Whom asked, StablePlan plan) {
        if (asked.expert != null) {
            PersonId member = PersonId.of(asked.expert);
            return new Answer(
                    plan.proposals().stream()
                            .anyMatch(proposal -> proposal.member().equals(member)),
                    plan.explanation(member, audience),
                    plan.changes(member, audience));
        }
        NeedId need = NeedId.of(asked.id());
        return new Answer(
                plan.proposals().stream().anyMatch(proposal -> proposal.need().equals(need)),
                plan.explanation(need, audience),
                plan.changes(need, audience));
    }

    private void tell(Whom asked, Answer answer, Console console) {
        if (!input.isJson()) {
            answer.explanation().words(console.wording()).forEach(console::line);
            answer.changes().words(console.wording()).forEach(console::line);
            return;
        }
        ObjectNode json = PlanFiles.object();
        json.put("id", asked.id());
        json.put("audience", audience.name());
        json.put("matched", answer.isMatched());
        PlanFiles.explanation(json, answer.explanation(), console);
        PlanFiles.explanation(json.putObject("changes"), answer.changes(), console);
        console.out().print(PlanFiles.text(json));
    }

    private static boolean isKnown(Whom asked, ProgrammeRegister register) {
        return asked.expert != null
                ? find(asked.expert, PersonId::of).flatMap(register::member).isPresent()
                : find(asked.id(), NeedId::of).flatMap(register::need).isPresent();
    }

    /** An id that has not even the form of one is unknown like any other. */
    private static <T> Optional<T> find(String id, java.util.function.Function<String, T> form) {
        try {
            return Optional.of(form.apply(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** To members, a need that is not open reads like one that is not there. */
    private static int noOpenNeed(Whom asked, Console console) {
        return console.fail(asked.about(Said.NO_OPEN_NEED));
    }

    /** Only coordinators are told of another id that was perhaps meant. */
    private int unknown(Whom asked, ProgrammeRegister register, Reading reading, Console console) {
        boolean expert = asked.expert != null;
        Optional<String> where = reading.rejectedRow(expert ? "experts.csv" : "needs.csv", asked.id(), console);
        if (where.isPresent()) {
            return console.fail(asked.about(expert ? Said.REJECTED_EXPERT : Said.REJECTED_NEED)
                    .with("where", where.get()));
        }
        List<String> known = expert
                ? register.members().stream().map(member -> member.id().value()).toList()
                : register.needs().stream().map(need -> need.id().value()).toList();
        return console.fail(
                asked.about(expert ? Said.UNKNOWN_EXPERT : Said.UNKNOWN_NEED),
                audience == Audience.COORDINATOR ? alike(asked.id(), known) : Optional.empty());
    }

    /** The one id that reads alike; ids are mostly numbers, of which one is as near as the next. */
    private static Optional<String> alike(String id, List<String> known) {
        List<String> alike =
                known.stream().filter(other -> read(other).equals(read(id))).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** An id as it is read aloud: without case, signs and leading zeros, and with O taken for 0. */
    private static String read(String id) {
        return ClosestName.key(id).replace('o', '0').replaceAll("(?<!\\d)0+(?=\\d)", "");
    }
}
