package nl.luwte.infra.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Answers.Answer.Many;
import nl.luwte.crypto.envelope.Answers.Answer.One;

/**
 * An invented report, answered on questionnaire g1. The story begins with a marker that it is invented.
 *
 * @param channel channel id
 * @param language in which the questionnaire was shown
 * @param answers question id to answer, in the order of the questionnaire
 */
record Example(String channel, String language, Map<String, Answer> answers) {
    static final String QUESTIONNAIRE = "g1";

    static final List<Example> ALL = List.of(unpaid(), condom(), blackmail());

    Example {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    private static Example unpaid() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("0.1", new One("me"));
        answers.put("1.1", new Many(List.of("tell", "options")));
        answers.put("1.3", new Many(List.of("physical", "money")));
        answers.put("1.10", new One("[Verzonnen voorbeeld] Een klant wilde niet betalen en hield me vast aan mijn arm. Ik heb me losgetrokken en ben weggegaan. "
                + "Ik wil weten wat ik kan doen zonder dat ik mijn naam noem."));
        answers.put("k1", new One("code"));
        answers.put("1.4", new One("risky"));
        answers.put("1.5", new One("week"));
        answers.put("1.6", new One("region"));
        return new Example("m", "nl", answers);
    }

    private static Example condom() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("0.1", new One("me"));
        answers.put("1.1", new Many(List.of("help")));
        answers.put("1.3", new Many(List.of("condom", "words")));
        answers.put("1.10", new One("[Invented example] A client took off the condom without asking. When I said stop he became angry and shouted. "
                + "I would like to see a doctor. I do not want to talk to the police now."));
        answers.put("k1", new One("code"));
        answers.put("1.5", new One("today"));
        answers.put("1.12", new Many(List.of("doctor")));
        return new Example("m", "en", answers);
    }

    private static Example blackmail() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("0.1", new One("me"));
        answers.put("1.1", new Many(List.of("help", "unknown")));
        answers.put("1.3", new Many(List.of("blackmail", "threats")));
        answers.put("1.10", new One("[مثال مختلق] يهددني رجل بإرسال صوري إلى عائلتي إذا لم أعطه المال. أريد أن أتحدث مع شخص يمكنني أن أثق به."));
        answers.put("k1", new One("code"));
        answers.put("1.7", new One("online"));
        return new Example("v", "ar", answers);
    }
}
