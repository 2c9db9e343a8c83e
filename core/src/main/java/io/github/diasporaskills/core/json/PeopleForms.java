package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.ContactPreference;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.time.DateRange;
import java.util.Optional;
import java.util.OptionalInt;

/** The forms of members, organisations and actors. */
final class PeopleForms {

    private PeopleForms() {}

    static void addTo(Forms.Registry registry) {
        Forms forms = registry.forms();
        registry.add(Organisation.class, organisation(forms));
        registry.add(PersonName.class, personName());
        registry.add(ContactPreference.class, contact());
        registry.add(Credential.class, credential(forms));
        registry.add(DiasporaMember.class, member(forms));
    }

    private static Form<Organisation> organisation(Forms forms) {
        ObjectForm.Outline<Organisation> of = ObjectForm.outline();
        var id = of.required("id", forms.later(OrganisationId.class), Organisation::id);
        var name = of.required("name", Scalars.TEXT, Organisation::name);
        var kind = of.required("kind", forms.later(OrganisationKind.class), Organisation::kind);
        var country = of.required("country", forms.later(CountryCode.class), Organisation::country);
        var region = of.optional("region", forms.later(RegionCode.class), Organisation::region);
        var district = of.optional("district", Scalars.TEXT, Organisation::district);
        return of.made(in -> {
            Organisation made = Organisation.of(in.get(id), in.get(name), in.get(kind), in.get(country));
            return in.changed(in.changed(made, region, Organisation::in), district, Organisation::inDistrict);
        });
    }

    private static Form<PersonName> personName() {
        ObjectForm.Outline<PersonName> of = ObjectForm.outline();
        var family = of.required("family", Scalars.TEXT, PersonName::family);
        var given = of.required("given", Scalars.TEXT, PersonName::given);
        return of.made(in -> PersonName.of(in.get(family), in.get(given)));
    }

    private static Form<ContactPreference> contact() {
        ObjectForm.Outline<ContactPreference> of = ObjectForm.outline();
        var phone = of.optional("phone", Scalars.TEXT, ContactPreference::phone);
        var email = of.optional("email", Scalars.TEXT, ContactPreference::email);
        return of.made(in -> in.changed(
                in.changed(ContactPreference.none(), phone, ContactPreference::byPhone),
                email,
                ContactPreference::byEmail));
    }

    private static Form<Credential> credential(Forms forms) {
        ObjectForm.Outline<Credential> of = ObjectForm.outline();
        var profession = of.required("profession", forms.later(ProfessionCode.class), Credential::profession);
        var specialty = of.optional("specialty", forms.later(SpecialtyCode.class), Credential::specialty);
        var issuer = of.required("issuer", forms.later(CouncilCode.class), Credential::issuer);
        var number = of.optional("number", Scalars.TEXT, Credential::number);
        var term = of.required("term", forms.later(DateRange.class), Credential::term);
        var state = of.required("state", forms.later(CredentialState.class), Credential::state);
        var verification = of.optional("verification", forms.later(Verification.class), Credential::verification);
        var history = of.optional("history", LifeCycleForms.history(forms, CredentialState.class), Credential::history);
        return of.made(in -> {
            Credential made = Credential.claimed(in.get(profession), in.get(issuer), in.get(term));
            made = in.changed(in.changed(made, specialty, Credential::in), number, Credential::numbered);
            made = in.changed(made, verification, Credential::verified).in(in.get(state));
            return in.find(history).isPresent()
                    ? made.with(EngagementForms.ending(in.get(history), in.get(state)))
                    : made;
        });
    }

    private static Form<DiasporaMember> member(Forms forms) {
        ObjectForm.Outline<DiasporaMember> of = ObjectForm.outline();
        var id = of.required("id", forms.later(PersonId.class), DiasporaMember::id);
        var name = of.optional("name", forms.later(PersonName.class), DiasporaMember::name);
        var gender = of.required("gender", forms.later(Gender.class), DiasporaMember::gender);
        var disability = of.optional(
                "disability",
                EnumForm.ofHealth(Disability.class),
                member -> Optional.of(member.disability()).filter(answer -> answer != Disability.NOT_ASKED));
        var birthYear = of.optional("birthYear", forms.later(Integer.class), member -> boxed(member.birthYear()));
        var residences = of.required(
                "residences", new CollectionForms.OfList<>(forms.later(Residence.class)), DiasporaMember::residences);
        var origin = of.required("origin", forms.later(CountryCode.class), DiasporaMember::origin);
        var credentials = of.required(
                "credentials",
                new CollectionForms.OfList<>(forms.later(Credential.class)),
                DiasporaMember::credentials);
        var authorisations = of.required(
                "authorisations",
                new CollectionForms.OfList<>(forms.later(PracticeAuthorisation.class)),
                DiasporaMember::authorisations);
        var languages = of.required(
                "languages", new CollectionForms.OfList<>(forms.later(LanguageSkill.class)), DiasporaMember::languages);
        var availability = of.required(
                "availability",
                new CollectionForms.OfList<>(forms.later(Availability.class)),
                DiasporaMember::availability);
        var quota = of.required("quota", forms.later(Integer.class), DiasporaMember::quota);
        var conflicts = of.required(
                "conflicts", new CollectionForms.OfSet<>(forms.later(OrganisationId.class)), DiasporaMember::conflicts);
        var registeredOn = of.required("registeredOn", Scalars.DAY, DiasporaMember::registeredOn);
        var declarations = of.required(
                "declarations",
                new CollectionForms.OfMap<>(forms.later(Declaration.class), Scalars.DAY),
                DiasporaMember::declarations);
        var contact = of.required("contact", forms.later(ContactPreference.class), DiasporaMember::contact);
        return of.made(in -> {
            DiasporaMemberBuilder made = DiasporaMember.builder(in.get(id), in.get(origin), in.get(registeredOn))
                    .gender(in.get(gender))
                    .credentials(in.get(credentials))
                    .quota(in.get(quota))
                    .contact(in.get(contact));
            in.ifPresent(name, made::name);
            in.ifPresent(disability, made::disability);
            in.ifPresent(birthYear, made::birthYear);
            in.get(residences).forEach(made::residence);
            in.get(authorisations).forEach(made::authorisation);
            in.get(languages).forEach(made::language);
            in.get(availability).forEach(made::availability);
            in.get(conflicts).forEach(made::conflictWith);
            in.get(declarations).forEach(made::declared);
            return made.build();
        });
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
