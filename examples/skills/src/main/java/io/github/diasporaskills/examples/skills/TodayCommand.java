package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.worklist.WorkItem;
import io.github.diasporaskills.core.worklist.WorkKind;
import io.github.diasporaskills.core.worklist.Worklist;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills today}: what is overdue and what falls due in the next days, for one role. */
@Command(name = "today")
final class TodayCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Whose work to list. */
    enum Desk {
        COORDINATOR(Role.COORDINATOR),
        HOST(Role.HOST),
        COUNCIL(Role.COUNCIL),
        MANAGER(Role.PROGRAMME_MANAGER);

        private final Role role;

        Desk(Role role) {
            this.role = role;
        }
    }

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ProgrammeOptions input;

    @Option(
            names = "--role",
            paramLabel = "coordinator|host|council|manager",
            defaultValue = "COORDINATOR",
            descriptionKey = "option.role")
    private Desk desk = Desk.COORDINATOR;

    @Option(names = "--host", paramLabel = "ID", descriptionKey = "option.host")
    private @Nullable String host;

    @Option(names = "--days", paramLabel = "N", defaultValue = "14", descriptionKey = "option.days")
    private int days;

    @Option(names = "--on", paramLabel = "yyyy-MM-dd", descriptionKey = "option.today")
    private @Nullable LocalDate on;

    TodayCommand(Surroundings around) {
        this.around = around;
        this.input = new ProgrammeOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        if (days < 0 || days > Worklist.FARTHEST) {
            throw new WrongUsageException(self.commandLine(), outOfRange(Integer.toString(days)));
        }
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
        boolean consentsLeftOut = false;
        Worklist list = Worklist.of(
                        register, reading.pack(), chosen.moment(chosen.planDay(on, around), zone.get(), around), days)
                .of(desk.role);
        if (host != null) {
            Optional<OrganisationId> site = site(register, host);
            if (site.isEmpty()) {
                return console.fail(
                        Reason.of(Said.NO_SUCH_HOST).with("name", "--host").with("id", host),
                        ClosestName.to(
                                host,
                                register.organisations().stream()
                                        .map(organisation -> organisation.id().value())
                                        .toList()));
            }
            list = list.at(site.get());
        } else if (desk == Desk.HOST) {
            // A consent is an affair of the hospital whose case it is, and of no other.
            int before = list.items().size();
            list = list.without(WorkKind.CONSENT_ENDS).without(WorkKind.CONSENT_WITHDRAWN);
            consentsLeftOut = list.items().size() < before;
        }
        if (input.isJson()) {
            ObjectNode json = json(list, reading, console);
            if (consentsLeftOut) {
                json.put("consentsLeftOut", true);
            }
            console.out().print(PlanFiles.text(json));
        } else {
            print(list, register, zone.get(), reading, console);
            if (consentsLeftOut) {
                console.print(Said.TODAY_CONSENTS_BY_HOST);
            }
        }
        return ExitCode.FINE;
    }

    static Reason outOfRange(String days) {
        return Reason.of(Said.USAGE_RANGE)
                .with("name", "--days")
                .with("least", 0)
                .with("most", Worklist.FARTHEST)
                .with("found", days);
    }

    private static Optional<OrganisationId> site(ProgrammeRegister register, String id) {
        return register.organisations().stream()
                .filter(organisation -> organisation.id().value().equals(id))
                .map(organisation -> organisation.id())
                .findFirst();
    }

    private void print(Worklist list, ProgrammeRegister register, PackZone zone, Reading reading, Console console) {
        console.line(console.strong(register.programme().title().in(console.locale())));
        if (register.programme().isSynthetic()) {
            console.print(Said.SYNTHETIC);
        }
        reading.tellRejected(console);
        console.heading(Reason.of(Said.TODAY_HEADING)
                .with("role", desk.role)
                .with("day", list.today())
                .with("until", list.today().plusDays(days)));
        if (list.items().isEmpty()) {
            console.print(Said.TODAY_NOTHING);
        }
        for (WorkItem item : list.items()) {
            String when = item.day()
                    + item.at().map(at -> " " + TIME.format(zone.at(at))).orElse("      ");
            String words = console.wording().say(item.reason());
            String line = "  " + when + "  "
                    + item.site().map(site -> site.value() + "  ").orElse("")
                    + words;
            console.line(item.isOverdue() ? console.bad(line + " – " + console.say(Said.TODAY_OVERDUE)) : line);
        }
    }

    private ObjectNode json(Worklist list, Reading reading, Console console) {
        ObjectNode json = PlanFiles.object();
        json.put("programme", reading.register().orElseThrow().programme().id().value());
        json.put("rejectedRows", reading.report().rejected().size());
        json.put("role", desk.name());
        json.put("today", list.today().toString());
        json.put("days", days);
        ArrayNode items = json.putArray("items");
        for (WorkItem item : list.items()) {
            ObjectNode one = items.addObject();
            one.put("kind", item.kind().name());
            one.put("subject", item.subject());
            one.put("day", item.day().toString());
            item.at().ifPresent(at -> one.put("at", at.toString()));
            one.put("overdue", item.isOverdue());
            item.site().ifPresent(site -> one.put("site", site.value()));
            one.put("words", console.wording().say(item.reason()));
        }
        return json;
    }
}
