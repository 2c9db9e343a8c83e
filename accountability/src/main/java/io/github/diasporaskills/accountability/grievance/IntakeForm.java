package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an intake is kept as the contents of three events, and read again. */
final class IntakeForm {

    private static final String LIST = "\n";

    private IntakeForm() {}

    static Map<String, String> statement(Intake intake) {
        Statement said = intake.statement();
        Map<String, String> to = new LinkedHashMap<>();
        to.put(Field.WORDS, said.text());
        to.put(Field.LANGUAGE, said.language().value());
        to.put(Field.ON_BEHALF, said.isOnBehalf() ? Field.YES : Field.NO);
        to.put(Field.ANONYMITY, said.anonymity().name());
        to.put(Field.WAY, said.contact().way().name());
        said.contact().hours().ifPresent(hours -> to.put(Field.HOURS, hours));
        said.categoryGuess().ifPresent(guess -> to.put(Field.GUESS, guess));
        said.host().ifPresent(host -> to.put(Field.HOST, host.value()));
        said.preferredHandler().ifPresent(gender -> to.put(Field.PREFERRED, gender.name()));
        put(to, Field.ATTACHMENTS, said.attachments());
        put(to, Field.CONCERNED, values(intake.concerned()));
        return to;
    }

    static Map<String, String> identity(Complainant who) {
        Map<String, String> to = new LinkedHashMap<>();
        who.fullName().ifPresent(name -> to.put(Field.NAME, name));
        who.member().ifPresent(member -> to.put(Field.MEMBER, member.value()));
        to.put(Field.WAY, who.contact().way().name());
        who.contact().address().ifPresent(address -> to.put(Field.ADDRESS, address));
        who.contact().hours().ifPresent(hours -> to.put(Field.HOURS, hours));
        return to;
    }

    static Map<String, String> facts(ComplainantFacts facts) {
        Map<String, String> to = new LinkedHashMap<>();
        to.put(Field.KIND, facts.kind().name());
        to.put(Field.GENDER, facts.gender().name());
        facts.ageGroup().ifPresent(age -> to.put(Field.AGE, age));
        facts.place().ifPresent(place -> to.put(Field.PLACE, place));
        return to;
    }

    static Statement statement(String channel, Map<String, String> from) {
        Intake.Builder said = Intake.by(
                IntakeChannel.valueOf(channel),
                LanguageCode.of(required(from, Field.LANGUAGE)),
                required(from, Field.WORDS));
        said.anonymity = Anonymity.valueOf(required(from, Field.ANONYMITY));
        said.onBehalf = required(from, Field.ON_BEHALF).equals(Field.YES);
        said.categoryGuess = from.get(Field.GUESS);
        String host = from.get(Field.HOST);
        said.host = host == null ? null : OrganisationId.of(host);
        String preferred = from.get(Field.PREFERRED);
        said.preferredHandler = preferred == null ? null : Gender.valueOf(preferred);
        said.attachments.addAll(list(from.get(Field.ATTACHMENTS)));
        ContactWay way = ContactWay.valueOf(required(from, Field.WAY));
        return new Statement(said, SafeContact.restored(way, null, from.get(Field.HOURS)));
    }

    static Complainant identity(Map<String, String> from) {
        String member = from.get(Field.MEMBER);
        return new Complainant(
                from.get(Field.NAME),
                SafeContact.restored(
                        ContactWay.valueOf(required(from, Field.WAY)), from.get(Field.ADDRESS), from.get(Field.HOURS)),
                member == null ? null : ActorId.of(member));
    }

    static ComplainantFacts facts(Map<String, String> from) {
        return new ComplainantFacts(
                ComplainantKind.valueOf(required(from, Field.KIND)),
                Gender.valueOf(required(from, Field.GENDER)),
                from.get(Field.AGE),
                from.get(Field.PLACE));
    }

    static Set<ActorId> concerned(Map<String, String> from) {
        return list(from.get(Field.CONCERNED)).stream()
                .map(ActorId::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What was written before a case changed its record. */
    static Map<String, String> messages(List<Message> dialogue) {
        Map<String, String> to = new LinkedHashMap<>();
        to.put(Field.MESSAGES, Integer.toString(dialogue.size()));
        for (int i = 0; i < dialogue.size(); i++) {
            Message message = dialogue.get(i);
            String of = Field.MESSAGES + "." + i + ".";
            to.put(of + Field.KIND, message.kind().name());
            to.put(of + "by", message.by().id().value());
            to.put(of + "role", message.by().role().name());
            to.put(of + "at", message.at().toString());
            to.put(of + Field.WORDS, message.words());
        }
        return to;
    }

    static List<Message> messages(Map<String, String> from) {
        int count = Integer.parseInt(from.getOrDefault(Field.MESSAGES, "0"));
        List<Message> dialogue = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String of = Field.MESSAGES + "." + i + ".";
            dialogue.add(new Message(
                    Message.Kind.valueOf(required(from, of + Field.KIND)),
                    Actor.of(required(from, of + "by"), Role.valueOf(required(from, of + "role"))),
                    Instant.parse(required(from, of + "at")),
                    required(from, of + Field.WORDS)));
        }
        return dialogue;
    }

    private static void put(Map<String, String> to, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            to.put(name, String.join(LIST, values));
        }
    }

    static List<String> values(Collection<ActorId> ids) {
        return ids.stream().map(ActorId::value).sorted().toList();
    }

    private static List<String> list(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(LIST, -1));
    }

    static String required(Map<String, String> from, String name) {
        return requireNonNull(from.get(name), name);
    }
}
