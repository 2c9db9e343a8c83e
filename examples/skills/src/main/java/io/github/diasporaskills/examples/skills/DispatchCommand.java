package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.LocalResolution;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.dispatch.DispatchRecord;
import io.github.diasporaskills.matching.dispatch.ExpertPreference;
import io.github.diasporaskills.matching.dispatch.LoadBalance;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills dispatch}: the cases that wait, by key, what the rule would do with each, and why. It changes nothing. */
@Command(name = "dispatch")
final class DispatchCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int DIGITS = 2;

    /** What a patient may wish. */
    enum Wish {
        WOMAN(ExpertPreference.WOMAN),
        MAN(ExpertPreference.MAN);

        private final ExpertPreference meant;

        Wish(ExpertPreference meant) {
            this.meant = meant;
        }
    }

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ProgrammeOptions input;

    @Option(names = "--on", paramLabel = "yyyy-MM-dd", descriptionKey = "option.today")
    private @Nullable LocalDate on;

    @Option(names = "--wish", paramLabel = "ID=woman|man", descriptionKey = "option.wish")
    private Map<String, Wish> wishes = new LinkedHashMap<>();

    @Option(names = "--emergency", paramLabel = "ID", descriptionKey = "option.emergency")
    private Set<String> emergencies = new LinkedHashSet<>();

    DispatchCommand(Surroundings around) {
        this.around = around;
        this.input = new ProgrammeOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        GivenOptions.checkKeys("--wish", self);
        FolderOptions.Chosen chosen = input.chosen(self);
        Console plain = input.console();
        Reading reading = input.read(chosen, self, plain);
        Console console = plain.knowing(reading.pack());
        if (reading.register().isEmpty()) {
            return reading.complain(console);
        }
        Optional<PackZone> zone = reading.pack().find(ZoneSection.class).map(ZoneSection::zone);
        Optional<TeleExpertisePolicy> policy = TeleExpertisePolicy.find(reading.pack());
        if (zone.isEmpty() || policy.isEmpty()) {
            return console.fail(Reason.of(Said.TODAY_NO_ZONE));
        }
        LocalDate day = chosen.planDay(on, around);
        Instant end = endOf(day, zone.get());
        Instant now = around.clock().instant();
        Instant at = zone.get().at(now).toLocalDate().equals(day) ? now : end;
        WaitingCases waiting =
                new WaitingCases(reading.register().get(), reading.pack(), policy.get(), at, byId(), emergencies);
        Optional<String> unknown = waiting.unknown();
        if (unknown.isPresent()) {
            return console.fail(
                    Reason.of(Said.NO_SUCH_REQUEST)
                            .with("name", wishes.containsKey(unknown.get()) ? "--wish" : "--emergency")
                            .with("id", unknown.get()),
                    ClosestName.to(unknown.get(), waiting.ids()));
        }
        if (input.isJson()) {
            console.out().print(PlanFiles.text(json(waiting, reading, console)));
        } else {
            Reason heading = Reason.of(Said.DISPATCH_HEADING)
                    .with("day", day)
                    .with(
                            "time",
                            at.equals(end) ? "24:00" : TIME.format(zone.get().at(at)));
            print(waiting, reading, heading, console);
        }
        return ExitCode.FINE;
    }

    private Map<String, ExpertPreference> byId() {
        Map<String, ExpertPreference> byId = new LinkedHashMap<>();
        wishes.forEach((id, wish) -> byId.put(id, wish.meant));
        return byId;
    }

    /** The last second of a day where the hospitals are, so that all of it has happened and nothing of the next. */
    private static Instant endOf(LocalDate day, PackZone zone) {
        return zone.resolve(day.plusDays(1).atStartOfDay())
                .fold(LocalResolution.Once::moment, LocalResolution.Twice::earlier, LocalResolution.Never::change)
                .toInstant()
                .minusSeconds(1);
    }

    private static void print(WaitingCases waiting, Reading reading, Reason heading, Console console) {
        console.line(console.strong(
                reading.register().orElseThrow().programme().title().in(console.locale())));
        if (reading.register().orElseThrow().programme().isSynthetic()) {
            console.print(Said.SYNTHETIC);
        }
        reading.tellRejected(console);
        List<WaitingCases.Decided> decided = waiting.decided();
        console.heading(heading.with("waiting", decided.size()));
        if (decided.isEmpty()) {
            console.print(Said.DISPATCH_NOTHING);
        }
        for (WaitingCases.Decided each : decided) {
            TeleExpertiseRequest request = each.dispatched().request();
            console.line(console.wording()
                    .say(Reason.of(Said.DISPATCH_CASE)
                            .with("request", request.id().value())
                            .with("key", request.caseKey().toString())
                            .with("site", request.site().value())
                            .with("specialty", request.question().specialty().term())
                            .with("urgency", request.urgency().orElse("–"))
                            .with("state", request.state())));
            words(each, console).forEach(line -> console.line("  " + line));
        }
        LoadBalance load = waiting.load();
        console.line(console.wording()
                .say(Reason.of(Said.DISPATCH_LOAD)
                        .with("cases", load.cases())
                        .with("experts", load.experts())
                        .with("most", load.most())
                        .with("gini", gini(load))));
        console.line(console.wording()
                .say(Reason.of(Said.DISPATCH_WOMEN)
                        .with("women", load.expertsByGender().getOrDefault(Gender.WOMAN, 0))
                        .with("cases", load.casesByGender().getOrDefault(Gender.WOMAN, 0L))
                        .with("share", percent(load))));
    }

    /** That a suggestion was left lying, if it was; then what is to be done, and why. */
    private static List<String> words(WaitingCases.Decided each, Console console) {
        List<String> words = new ArrayList<>();
        if (each.late() != null) {
            words.addAll(each.late().explanation(Audience.COORDINATOR).words(console.wording()));
        }
        words.addAll(each.record().decision().explanation(Audience.COORDINATOR).words(console.wording()));
        return words;
    }

    private static BigDecimal gini(LoadBalance load) {
        return BigDecimal.valueOf(load.gini()).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(LoadBalance load) {
        return BigDecimal.valueOf(100 * load.shareOf(Gender.WOMAN)).setScale(1, RoundingMode.HALF_UP);
    }

    private static ObjectNode json(WaitingCases waiting, Reading reading, Console console) {
        ObjectNode json = PlanFiles.object();
        json.put("programme", reading.register().orElseThrow().programme().id().value());
        json.put("rejectedRows", reading.report().rejected().size());
        json.put("at", waiting.at().toString());
        json.put("pack", reading.pack().hash());
        json.put("mode", waiting.mode().name());
        ArrayNode cases = json.putArray("cases");
        for (WaitingCases.Decided each : waiting.decided()) {
            TeleExpertiseRequest request = each.dispatched().request();
            ObjectNode one = cases.addObject();
            one.put("request", request.id().value());
            one.put("caseKey", request.caseKey().toString());
            one.put("site", request.site().value());
            one.put("specialty", request.question().specialty().value());
            request.urgency().ifPresent(urgency -> one.put("urgency", urgency));
            one.put("state", request.state().name());
            decision(one, each.record());
            if (each.late() != null) {
                one.put("late", each.late().why().name());
                one.put("since", each.late().since().toString());
            }
            ArrayNode words = one.putArray("words");
            words(each, console).forEach(words::add);
        }
        LoadBalance load = waiting.load();
        ObjectNode shares = json.putObject("load");
        shares.put("experts", load.experts());
        shares.put("cases", load.cases());
        shares.put("most", load.most());
        shares.put("gini", gini(load));
        ObjectNode women = shares.putObject("women");
        women.put("experts", load.expertsByGender().getOrDefault(Gender.WOMAN, 0));
        women.put("cases", load.casesByGender().getOrDefault(Gender.WOMAN, 0L));
        return json;
    }

    private static void decision(ObjectNode one, DispatchRecord record) {
        record.decision()
                .fold(
                        offer -> {
                            one.put("decision", "OFFER");
                            one.put("expert", offer.expert().expert().value());
                            one.put("country", offer.expert().country().value());
                            one.put("points", offer.expert().points());
                            if (offer.due() != null) {
                                one.put("due", offer.due().toString());
                            }
                            one.put("backupAt", offer.backupAt().toString());
                            if (offer.coordinator() != null) {
                                one.put("coordinator", offer.coordinator().value());
                            }
                            ArrayNode backups = one.putArray("backups");
                            offer.backups()
                                    .forEach(next -> backups.add(next.expert().value()));
                            return one;
                        },
                        back -> one.put("decision", "TAKE_BACK")
                                .put("offer", back.offer().number())
                                .put("why", back.why().name()),
                        wait -> one.put("decision", "WAIT")
                                .put("until", wait.until().toString())
                                .put("for", wait.what().name()),
                        asked -> one.put("decision", "ASK_PATIENT")
                                .put("wish", asked.wish().name())
                                .put("othersFree", asked.othersFree())
                                .put("mayComeFree", asked.mayComeFree()),
                        others -> one.put("decision", "ASK_OTHER_NETWORKS")
                                .put("wish", others.wish().name()),
                        emergency -> one.put("decision", "LOCAL_EMERGENCY"),
                        told -> one.put("decision", "TELL_COORDINATOR")
                                .put("why", told.why().name())
                                .put("since", told.since().toString())
                                .put(
                                        "coordinator",
                                        told.coordinator() == null
                                                ? null
                                                : told.coordinator().value()),
                        nothing -> one.put("decision", "NOTHING"));
        one.put("inputs", record.inputs());
    }
}
