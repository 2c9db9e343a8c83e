package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.scheduling.ICalendar;
import io.github.diasporaskills.matching.scheduling.MeetingSeries;
import io.github.diasporaskills.matching.scheduling.ZoneTable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills sessions}: hours for trainings and visits that have none, or for named members to meet. */
@Command(name = "sessions")
final class SessionsCommand implements Callable<Integer> {

    private static final int MOST_WEEKS = 52;
    private static final String SERIES = "--series";
    private static final String WITH = "--with";
    private static final String ZONE = "--zone";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ProgrammeOptions input;

    @Option(names = WITH, paramLabel = "ID", split = ",", descriptionKey = "option.with")
    private List<String> with = new ArrayList<>();

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "4", descriptionKey = "option.weeks")
    private int weeks;

    @Option(names = SERIES, paramLabel = "NAME", descriptionKey = "option.series")
    private @Nullable String series;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "60", descriptionKey = "option.minutes")
    private int minutes;

    @Option(names = ZONE, paramLabel = "ID=ZONE", split = ",", descriptionKey = "option.zone")
    private Map<String, String> zones = new LinkedHashMap<>();

    @Option(names = "--on", paramLabel = "yyyy-MM-dd", descriptionKey = "option.today")
    private @Nullable LocalDate on;

    @Option(names = "--out", paramLabel = "FILE.ics", descriptionKey = "option.ics")
    private @Nullable String out;

    SessionsCommand(Surroundings around) {
        this.around = around;
        this.input = new ProgrammeOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        GivenOptions.checkRange("--weeks", weeks, 1, MOST_WEEKS, self);
        GivenOptions.checkRange("--minutes", minutes, 5, 720, self);
        GivenOptions.checkKeys(ZONE, self);
        checkNames(self);
        checkSeries(self);
        @Nullable Path file = out == null ? null : TargetFile.of("--out", out, List.of(), around, self);
        FolderOptions.Chosen chosen = input.chosen(self);
        Console plain = input.console();
        Reading reading = input.read(chosen, self, plain);
        Console console = plain.knowing(reading.pack());
        if (reading.register().isEmpty()) {
            return reading.complain(console);
        }
        ProgrammeRegister register = reading.register().get();
        Optional<PackZone> zone = reading.pack().find(ZoneSection.class).map(ZoneSection::zone);
        if (zone.isEmpty()) {
            return console.fail(Reason.of(Said.TODAY_NO_ZONE));
        }
        Optional<Integer> wrong = wrong(register, console);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        LocalDate day = chosen.planDay(on, around);
        checkDay(day, self);
        Instant now = chosen.moment(day, zone.get(), around);
        SessionsPlan plan = new SessionsPlan(
                register, reading.pack(), table(reading), new TreeMap<>(zones), Duration.ofMinutes(minutes), day);
        if (with.isEmpty()) {
            plan.proposeWhatIsPlanned(console);
        } else {
            plan.proposeMeeting(
                    Optional.ofNullable(series), with.stream().map(PersonId::of).toList(), weeks, console);
        }
        for (String id : zones.keySet()) {
            if (!plan.asked().contains(id)) {
                return console.fail(
                        Reason.of(Said.SESSIONS_ZONE_UNUSED).with("name", ZONE).with("id", id), meant(id));
            }
        }
        List<MeetingSeries> known = List.of();
        if (file != null && Files.exists(file)) {
            Parsed<List<MeetingSeries>> read =
                    ICalendar.read(Written.at("--out", String.valueOf(out), () -> textOf(file)));
            if (read.value().isEmpty()) {
                return console.fail(Reason.of(Said.SESSIONS_FILE_FOREIGN)
                        .with("file", String.valueOf(out))
                        .with("why", console.say(read.reason().orElseThrow())));
            }
            known = read.value().get();
        }
        List<MeetingSeries> following = plan.following(known, now);
        ICalendar calendar = ICalendar.of(following);
        Optional<RenewedFile> written = Optional.empty();
        if (file != null && !calendar.isEmpty()) {
            String text = calendar.in(console.wording()).showing(plan.zones()).text();
            written =
                    Optional.of(Written.file("--out", String.valueOf(out), file, () -> RenewedFile.write(file, text)));
        }
        SessionsPrinter printer = new SessionsPrinter(plan, following, console);
        if (input.isJson()) {
            ObjectNode json = printer.json(reading);
            written.flatMap(RenewedFile::kept).ifPresent(kept -> json.put("kept", kept.toString()));
            console.out().print(PlanFiles.text(json));
        } else {
            printer.print(reading, out);
            written.ifPresent(each -> each.tell(console));
        }
        return ExitCode.FINE;
    }

    /** The text of a file; none if it is no text at all, which no calendar file is. */
    private static String textOf(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            return "";
        }
    }

    /** Calendars tell about some years only, and a series goes on for up to one. */
    private static void checkDay(LocalDate day, CommandSpec self) {
        int least = WorkingCalendar.FIRST_YEAR;
        int most = WorkingCalendar.LAST_YEAR - 2;
        if (day.getYear() < least || day.getYear() > most) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_VALUE)
                            .with("name", "--on")
                            .with("found", day.toString())
                            .with("expected", least + "-01-01 – " + most + "-12-31"));
        }
    }

    /** Nobody can be asked to a meeting by a name that is left out. */
    private void checkNames(CommandSpec self) {
        List<String> named = with.stream().filter(id -> !id.isBlank()).toList();
        if (GivenOptions.isGiven(WITH, self) && (named.isEmpty() || named.size() < with.size())) {
            throw incomplete(
                    WITH,
                    "E-001,E-002",
                    named.isEmpty() ? List.of() : List.of(WITH + " " + String.join(",", named)),
                    self);
        }
        if (GivenOptions.isGiven(ZONE, self) && zones.isEmpty()) {
            throw incomplete(ZONE, "E-001=America/Toronto", List.of(), self);
        }
    }

    private static WrongUsageException incomplete(String option, String expected, List<String> near, CommandSpec self) {
        String found = String.join(",", GivenOptions.given(option, self));
        Reason reason = Reason.of(found.isBlank() ? Said.USAGE_NO_VALUE : Said.USAGE_VALUE)
                .with("name", option)
                .with("expected", expected);
        return new WrongUsageException(
                self.commandLine(), found.isBlank() ? reason : reason.with("found", found), near);
    }

    /** A name keeps meetings apart in one calendar file; trainings and visits have their own. */
    private void checkSeries(CommandSpec self) {
        if (with.isEmpty() && GivenOptions.isGiven("--weeks", self)) {
            throw new WrongUsageException(
                    self.commandLine(), Reason.of(Said.USAGE_TOGETHER).with("names", List.of(WITH, "--weeks")));
        }
        if (series == null) {
            return;
        }
        if (with.isEmpty()) {
            throw new WrongUsageException(
                    self.commandLine(), Reason.of(Said.USAGE_TOGETHER).with("names", List.of(WITH, SERIES)));
        }
        if (!NAME.matcher(series).matches()) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_VALUE)
                            .with("name", SERIES)
                            .with("found", series)
                            .with("expected", "cardiology-1"));
        }
    }

    /** Perhaps somebody with a zone was to come too. */
    private Optional<String> meant(String id) {
        return with.isEmpty() ? Optional.empty() : Optional.of(WITH + " " + String.join(",", with) + "," + id);
    }

    private static ZoneTable table(Reading reading) {
        return ZoneTable.shipped().with(reading.pack());
    }

    /** A member or a zone that nobody knows. */
    private Optional<Integer> wrong(ProgrammeRegister register, Console console) {
        List<String> members =
                register.members().stream().map(member -> member.id().value()).toList();
        List<String> named = new ArrayList<>(with);
        named.addAll(zones.keySet());
        for (String id : named) {
            if (!members.contains(id)) {
                return Optional.of(
                        console.fail(Reason.of(Said.SESSIONS_NO_MEMBER).with("id", id), ClosestName.to(id, members)));
            }
        }
        ZoneTable table = register.pack().map(ZoneTable.shipped()::with).orElseGet(ZoneTable::shipped);
        for (String id : zones.values()) {
            if (table.zone(id).isEmpty()) {
                return Optional.of(console.fail(
                        Reason.of(Said.SESSIONS_NO_ZONE).with("zone", id), ClosestName.to(id, table.ids())));
            }
        }
        return Optional.empty();
    }
}
