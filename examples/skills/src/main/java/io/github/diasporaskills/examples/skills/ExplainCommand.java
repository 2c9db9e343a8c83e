package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.Verdict;
import java.io.IOException;
import java.time.LocalDate;
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
    private final SharedOptions shared;

    @Mixin
    private final FolderOptions folder;

    @Mixin
    private final ReadOptions how;

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
        this.shared = new SharedOptions(around);
        this.folder = new FolderOptions(around);
        this.how = new ReadOptions(around);
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
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        FolderOptions.Chosen chosen = folder.chosen(self);
        Whom asked = requireNonNull(whom, "picocli demands one of both");
        if (asked.id().isBlank()) {
            throw new WrongUsageException(
                    self.commandLine(),
                    UsageFailures.noValue(self.findOption(asked.expert != null ? "--expert" : "--need")));
        }
        Console plain = shared.console();
        Reading reading = Reading.of(chosen, how, self, around, plain);
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
            return unknown(asked, reading, console);
        }
        if (!isKnown(asked, register.asOf(day))) {
            return console.fail(Reason.of(Said.NOT_YET).with("id", asked.id()).with("day", day));
        }
        Programming programming = Programming.on(day, register, reading.pack());
        Verdict verdict = asked.expert != null
                ? programming.plan().verdict(PersonId.of(asked.expert))
                : programming.plan().verdict(NeedId.of(asked.id()));
        if (verdict.explanation(audience).lines().isEmpty()) {
            return noOpenNeed(asked, console);
        }
        if (shared.isJson()) {
            ObjectNode json = PlanFiles.object();
            json.put("id", verdict.subject().toString());
            json.put("audience", audience.name());
            new PlanFiles(programming, console).verdict(json, verdict, audience);
            console.out().print(PlanFiles.text(json));
        } else {
            verdict.explanation(audience).words(console.wording()).forEach(console::line);
        }
        return ExitCode.FINE;
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
        return console.fail(Reason.of(Said.NO_OPEN_NEED).with("id", asked.id()));
    }

    private static int unknown(Whom asked, Reading reading, Console console) {
        boolean expert = asked.expert != null;
        String id = asked.id();
        Optional<String> where = reading.rejectedRow(expert ? "experts.csv" : "needs.csv", id, console);
        return console.fail(
                where.isPresent()
                        ? Reason.of(expert ? Said.REJECTED_EXPERT : Said.REJECTED_NEED)
                                .with("id", id)
                                .with("where", where.get())
                        : Reason.of(expert ? Said.UNKNOWN_EXPERT : Said.UNKNOWN_NEED)
                                .with("id", id));
    }
}
