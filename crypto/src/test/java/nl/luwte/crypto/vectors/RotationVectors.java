package nl.luwte.crypto.vectors;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.Directory;
import nl.luwte.crypto.directory.GuardianSet;
import nl.luwte.crypto.directory.SignedNote;

/** A guardian set handed over, well and badly. Version 1 is the old set's, 2 hands over, 3 is the new set's. */
final class RotationVectors {
    private static final GuardianSet NEW = new GuardianSet(List.of(Scene.ORIGIN), List.of(Scene.guardian("g-four", "Stichting Vier"),
            Scene.guardian("g-five", "Vereniging Vijf")), 2);

    private RotationVectors() {
    }

    static void addTo(Map<String, Vector> cases) {
        SignedNote handover = Scene.signed(version(2), "g-one", "g-two", "g-four", "g-five");
        SignedNote next = Scene.signed(version(3), "g-four", "g-five");
        cases.put("ok_rotation", of("ok", "a version of the new set after a hand-over", next, handover).with("hash", next.hash()).with("readers", "anna bram"));
        cases.put("ok_rotation_latest", of("ok", "the hand-over itself is the latest", handover).with("hash", handover.hash()).with("readers", "anna bram"));
        SignedNote byNewOnly = Scene.signed(version(2), "g-one", "g-four", "g-five");
        cases.put("rotation_old_set", of("rotation", "too few of the old set signed the hand-over", next, byNewOnly));
        SignedNote byOldOnly = Scene.signed(version(2), "g-one", "g-two", "g-four");
        cases.put("rotation_new_set", of("rotation", "too few of the new set signed the hand-over", next, byOldOnly));
        cases.put("rotation_missing", of("rotation", "the hand-over is not in the bundle", next));
        SignedNote byOldAfter = Scene.signed(version(3), "g-one", "g-two");
        cases.put("threshold_old_set", of("threshold", "the old set signed after the hand-over", byOldAfter, handover));
    }

    private static Directory version(int number) {
        Directory first = Scene.directory();
        return new Directory(Scene.DEPLOYMENT, number, LocalDate.of(2026, 11, number), LocalDate.of(2027, 1, 30),
                Optional.of(Scene.seed("version before " + number)), NEW, first.channels(), first.members());
    }

    private static Vector of(String expect, String about, SignedNote note, SignedNote... rotations) {
        Bundle bundle = new Bundle(List.of(rotations).stream().map(SignedNote::toText).toList(), note.toText(),
                List.of(Scene.member("anna").text(), Scene.member("bram").text()));
        return Vector.expecting(expect, about).with("what", "bundle").with("anchor", Scene.anchor().toText()).with("channel", "m")
                .with("origin", Scene.ORIGIN).with("today", Scene.TODAY).withBody(bundle.toJson());
    }
}
