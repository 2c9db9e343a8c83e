package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.CaseCommand;
import io.github.diasporaskills.accountability.grievance.ComplainantKind;
import io.github.diasporaskills.accountability.grievance.GrievanceId;
import io.github.diasporaskills.accountability.grievance.Intake;
import io.github.diasporaskills.accountability.grievance.IntakeChannel;
import io.github.diasporaskills.accountability.grievance.Submitted;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.ProgrammeId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Model.CommandSpec;

/** A desk that the command line finds in a folder, filled in one go with complaints that were dealt with. */
final class DeskOfRecord implements AutoCloseable {

    static final String WORDS = "canary words of complaint";
    static final String NAME = "Canary Name";

    private static final Actor CLERK = Actor.of("web", Role.SYSTEM);
    private static final Actor TRIAGE = Actor.of("triage-1", Role.GRIEVANCE_TRIAGE);
    private static final Actor HANDLER = Actor.of("handler-1", Role.GRIEVANCE_HANDLER);

    private final OpenDesk open;
    private final Console console;

    private DeskOfRecord(OpenDesk open, Console console) {
        this.open = open;
        this.console = console;
    }

    /** Makes the desk of a programme in a folder, beside {@link ComplaintDesk#DB}. */
    static DeskOfRecord in(Path folder, String programme) throws IOException {
        Surroundings around = new Shell(folder).around();
        CommandSpec spec = CommandSpec.create();
        LedgerPlace first = place("--db", ComplaintDesk.DB, around, spec);
        LedgerPlace sensitive = place("--sensitive-db", ComplaintDesk.DB + ".sensitive", around, spec);
        KeyPlace.Source none = new KeyPlace.Source(null, null);
        DeskPlace place = new DeskPlace(
                first,
                sensitive,
                KeyPlace.of(KeyPlace.Named.FIRST, first, null, none, around, spec),
                KeyPlace.of(KeyPlace.Named.SENSITIVE, sensitive, null, none, around, spec),
                ComplaintDesk.DB + ".desk.json",
                around,
                spec);
        Console console = new SharedOptions(around).console();
        return new DeskOfRecord(place.openOrMake(ProgrammeId.of(programme), console), console);
    }

    private static LedgerPlace place(String option, String file, Surroundings around, CommandSpec spec) {
        return LedgerPlace.of(new LedgerPlace.Named(option, file, "--prefix", "skills_"), null, null, around, spec);
    }

    /** Gives all of it its place in the tree. */
    void settle() {
        open.settle(console);
    }

    Submitted submit(Instant at, Gender gender, String... category) {
        Intake.Builder intake = Intake.by(IntakeChannel.WEB, LanguageCode.of("fr"), WORDS + " at " + at)
                .complainant(ComplainantKind.PATIENT, gender)
                .named(NAME);
        for (String guess : category) {
            intake = intake.category(guess);
        }
        return open.desk()
                .submit(open.key(null), StepCall.of(CLERK, at, "as-agreed"), intake.build())
                .orThrow();
    }

    /** A complaint about waiting that is acknowledged after a day, answered after some more, rated, and closed. */
    Submitted answered(Instant at, Gender gender, int days, int rating) {
        Submitted one = submit(at, gender);
        Instant read = at.plus(Duration.ofDays(1));
        Instant then = at.plus(Duration.ofDays(days));
        GrievanceId id = one.id();
        int seen = act(id, TRIAGE, 3, (of, around) -> of.acknowledge(call(TRIAGE, read), around));
        ActorId handler = HANDLER.id();
        seen = act(id, TRIAGE, seen, (of, around) -> of.takeUp(call(TRIAGE, read), "waiting-time", handler, around));
        seen = act(id, HANDLER, seen, (of, around) -> of.propose(call(HANDLER, then), WORDS, around));
        seen = act(id, HANDLER, seen, (of, around) -> of.respond(call(HANDLER, then), around));
        open.desk()
                .counter()
                .rate(open.key(null), one.receipt().text(), rating, then)
                .orThrow();
        act(id, HANDLER, seen + 1, (of, around) -> of.close(call(HANDLER, then), around));
        return one;
    }

    private static StepCall call(Actor by, Instant at) {
        return StepCall.of(by, at, "as-agreed");
    }

    private int act(GrievanceId id, Actor by, int version, CaseCommand command) {
        return open.desk()
                .act(open.key(null), by, id, version, command)
                .orThrow()
                .version();
    }

    @Override
    public void close() {
        open.close();
    }
}
