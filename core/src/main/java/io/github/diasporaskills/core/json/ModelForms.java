package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.programme.Adoption;
import io.github.diasporaskills.core.programme.Lesson;
import io.github.diasporaskills.core.programme.ModelEdition;
import io.github.diasporaskills.core.programme.ModelState;
import io.github.diasporaskills.core.programme.OperatingModel;
import io.github.diasporaskills.core.programme.OperatingModelBuilder;
import io.github.diasporaskills.core.programme.Pilot;
import io.github.diasporaskills.core.reason.LocalText;

/** The form of an operating model. */
final class ModelForms {

    private ModelForms() {}

    static void addTo(Forms.Registry registry) {
        registry.add(OperatingModel.class, model(registry.forms()));
    }

    private static Form<OperatingModel> model(Forms forms) {
        ObjectForm.Outline<OperatingModel> of = ObjectForm.outline();
        var id = of.required("id", Scalars.TEXT, OperatingModel::id);
        var title = of.required("title", forms.later(LocalText.class), OperatingModel::title);
        var editions = of.required(
                "editions", new CollectionForms.OfList<>(forms.later(ModelEdition.class)), OperatingModel::editions);
        var pilots =
                of.required("pilots", new CollectionForms.OfList<>(forms.later(Pilot.class)), OperatingModel::pilots);
        var lessons = of.required(
                "lessons", new CollectionForms.OfList<>(forms.later(Lesson.class)), OperatingModel::lessons);
        var endorsements = of.required(
                "endorsements",
                new CollectionForms.OfList<>(forms.later(Adoption.class)),
                OperatingModel::endorsements);
        var adoption = of.optional("adoptedBy", forms.later(Adoption.class), OperatingModel::adoption);
        var history = of.required("history", LifeCycleForms.history(forms, ModelState.class), OperatingModel::history);
        return of.made(in -> {
            if (in.get(editions).isEmpty()) {
                throw new IllegalArgumentException("A model has at least one version; found none");
            }
            OperatingModelBuilder made = OperatingModel.builder(in.get(id), in.get(title), in.get(history));
            in.get(editions).forEach(made::edition);
            in.get(pilots).forEach(made::pilot);
            in.get(lessons).forEach(made::lesson);
            in.get(endorsements).forEach(made::endorsement);
            in.ifPresent(adoption, made::adoptedBy);
            return made.build();
        });
    }
}
