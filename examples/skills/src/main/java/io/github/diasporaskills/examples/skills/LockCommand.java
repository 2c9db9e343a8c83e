package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Approval;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.LockedPeriod;
import io.github.diasporaskills.accountability.indicator.PeriodLocks;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills lock}: writes down that the values of a period were approved, or that a correction of them was. */
@Command(name = "lock")
final class LockCommand implements Callable<Integer> {

    private static final String BY = "--by";
    private static final String APPROVED_BY = "--approved-by";
    private static final String CORRECT = "--correct";

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ProgrammeOptions input;

    @Mixin
    private final LocksOption file = new LocksOption();

    @Mixin
    private final ComplaintsOptions complaints;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "2025|2025-Q3|2025-01-01/2025-06-30",
            descriptionKey = "option.lockperiod",
            converter = ResultsOptions.PeriodConverter.class)
    private @Nullable ReportingPeriod period;

    @Option(names = BY, required = true, paramLabel = "ID", descriptionKey = "option.lockby")
    private @Nullable String by;

    @Option(names = APPROVED_BY, required = true, paramLabel = "ID", descriptionKey = "option.approvedby")
    private @Nullable String approvedBy;

    @Option(names = CORRECT, paramLabel = "WHY", descriptionKey = "option.correct")
    private @Nullable String why;

    LockCommand(Surroundings around) {
        this.around = around;
        this.input = new ProgrammeOptions(around);
        this.complaints = new ComplaintsOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        ReportingPeriod days = requireNonNull(period, "picocli demands it");
        FolderOptions.Chosen chosen = input.chosen(self);
        LocalDate today = chosen.today(around);
        Approval approval = approval(today, self);
        complaints.check(self);
        Path target = file.file(chosen, around, self);
        Console plain = input.console();
        PeriodLocks before = LocksOption.read(target, file.named());
        Reading reading = input.read(chosen, self, plain);
        Console console = plain.knowing(reading.pack());
        if (reading.register().isEmpty()) {
            return reading.complain(console);
        }
        if (!days.last().isBefore(today)) {
            return console.fail(
                    Reason.of(Said.LOCK_NOT_OVER).with("last", days.last()).with("asOf", today));
        }
        ProgrammeRegister register = reading.register().get();
        IndicatorReport report = LocksOption.results(
                register,
                days,
                complaints.read(register.programme(), console, self).sources());
        Parsed<PeriodLocks> locked =
                why == null ? before.lock(report, approval) : before.correct(report, approval, why);
        return locked.fold(
                after -> write(after, target, days, reading, console), refused -> console.fail(refused.why()));
    }

    private Approval approval(LocalDate today, CommandSpec self) {
        ActorId first = actor(BY, by, self);
        ActorId second = actor(APPROVED_BY, approvedBy, self);
        if (first.equals(second)) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.LOCK_ONE_PERSON).with("name", BY).with("other", APPROVED_BY));
        }
        if (why != null && why.isBlank()) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", CORRECT).with("expected", "WHY"));
        }
        return new Approval(first, second, today);
    }

    private static ActorId actor(String option, @Nullable String id, CommandSpec self) {
        try {
            return ActorId.of(requireNonNull(id, "picocli demands it"));
        } catch (IllegalArgumentException e) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", option).with("expected", "ID"));
        }
    }

    private int write(PeriodLocks after, Path target, ReportingPeriod days, Reading reading, Console console) {
        try {
            Written.file(LocksOption.LOCKS, file.named(), target, () -> {
                LocksFile.write(after, target);
                return target;
            });
        } catch (Written.Failure e) {
            return console.fail(e.reason());
        }
        LockedPeriod latest = after.latest(days).orElseThrow();
        Reason told = Reason.of(Said.LOCK_WRITTEN)
                .with("first", days.first())
                .with("last", days.last())
                .with("version", latest.version())
                .with("count", latest.values().size())
                .with("file", file.named());
        if (input.isJson()) {
            ObjectNode whole = PlanFiles.object();
            whole.put("written", file.named());
            whole.put("from", days.first().toString());
            whole.put("asOf", days.last().toString());
            whole.put("version", latest.version());
            whole.put("indicators", latest.values().size());
            whole.put("rejected", reading.report().rejected().size());
            console.out().print(PlanFiles.text(whole));
        } else {
            console.print(told);
            reading.tellRejected(console);
        }
        return ExitCode.FINE;
    }
}
