package nl.luwte.portal.questionnaire;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Refusal;

/** Serves structure and language files; the same code for reporters and, under its own address, for the desk. */
@Produces(MediaType.APPLICATION_JSON)
public abstract sealed class QuestionnaireFiles {

    private final Questionnaires questionnaires;

    QuestionnaireFiles(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GET
    @Path("{structure}")
    public byte[] structure(@PathParam("structure") String structure) {
        return questionnaires.byHash(structure).map(Edition::structureBytes).orElseThrow(() -> Refusal.absent()
                .thrown());
    }

    @GET
    @Path("{structure}/{language}")
    public byte[] language(@PathParam("structure") String structure, @PathParam("language") String language) {
        return questionnaires
                .byHash(structure)
                .flatMap(edition -> edition.languageBytes(language))
                .orElseThrow(() -> Refusal.absent().thrown());
    }

    /** For reporters. */
    @InRealm(InRealm.Realm.REPORTER)
    @Path("questionnaire")
    public static final class ForReporters extends QuestionnaireFiles {
        public ForReporters(Questionnaires questionnaires) {
            super(questionnaires);
        }
    }

    /** For the desk. */
    @InRealm(InRealm.Realm.DESK)
    @Needs(Needs.Permit.LOGIN)
    @Path("api/questionnaire")
    public static final class ForDesk extends QuestionnaireFiles {
        public ForDesk(Questionnaires questionnaires) {
            super(questionnaires);
        }
    }
}
