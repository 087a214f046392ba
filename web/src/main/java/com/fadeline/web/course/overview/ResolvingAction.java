package com.fadeline.web.course.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fadeline.api.Finding;
import com.fadeline.web.course.preparation.TestShots;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a link to the form that resolves a finding.
 *
 * @param path path below that of the course
 * @param action message key of the action
 */
record ResolvingAction(String path, String action) {

	/**
	 * Returns the actions by finding, for each finding that a form can resolve now.
	 * @param toRead the patch test that can be read now, if there is one
	 */
	static Map<Finding, ResolvingAction> of(List<Finding> findings, PendingItems outlook, Optional<TestShots> toRead) {
		Map<Finding, ResolvingAction> remedies = new LinkedHashMap<>();
		for (Finding finding : findings) {
			@Nullable ResolvingAction remedy = of(finding, outlook, toRead);
			if (remedy != null) {
				remedies.put(finding, remedy);
			}
		}
		return remedies;
	}

	private static @Nullable ResolvingAction of(Finding finding, PendingItems outlook, Optional<TestShots> toRead) {
		return switch (finding.rule()) {
			case PLAN_MAXIMUM -> new ResolvingAction("/extend", "course.extend");
			case CONSENT_TREATMENT ->
				(finding.values().size() == 2) ? new ResolvingAction("/consents/signed", "signed.confirm")
						: new ResolvingAction("/consents/new", "course.consent.new");
			case CONSENT_RENEWAL -> new ResolvingAction("/consents/sign", "signing.title");
			case SCREENING_MISSING, SCREENING_EXPIRED -> new ResolvingAction("/screenings/new", "course.screening.new");
			case SCREENING_BLOCKED -> (finding.values().size() == 3)
					? new ResolvingAction("/screenings/new", "course.screening.letter") : null;
			case SCREENING_CLEARANCE -> new ResolvingAction("/screenings/new", "course.screening.letter");
			case PATCH_TEST_MISSING, PATCH_TEST_REACTED, PATCH_TEST_COVERS ->
				new ResolvingAction("/patch-tests/new", "course.patchTest.new");
			case PATCH_TEST_UNREAD -> toRead.map(
					(shots) -> new ResolvingAction("/patch-tests/%s/reading".formatted(shots.patchTest().patchTestId()),
							"course.patchTest.reading"))
				.orElse(null);
			case REACTION_UNASSESSED -> outlook.reactionOf(finding)
				.map((open) -> new ResolvingAction("/reactions/%s/assess".formatted(open.reaction().reactionId()),
						"course.reaction.assess"))
				.orElse(null);
			case REACTION_KIND -> outlook.reactionOf(finding)
				.map((found) -> found.isStillOpen()
						? new ResolvingAction("/reactions/%s/follow-up".formatted(found.reaction().reactionId()),
								"course.followUp.title")
						: new ResolvingAction("/reactions/%s/clear".formatted(found.reaction().reactionId()),
								"course.reaction.clear"))
				.orElse(null);
			case REACTION_OPEN -> outlook.reactionOf(finding)
				.map((open) -> new ResolvingAction("/reactions/%s/resolve".formatted(open.reaction().reactionId()),
						"course.reaction.resolve"))
				.orElse(null);
			case COURSE_CLOSED, TIME_FUTURE, TIME_BEFORE_COURSE, PLAN_ESTIMATE, INTERVAL_FLOOR, INTERVAL_RECOMMENDED,
					CONSENT_SAME_DAY, SCREENING_CAUTION, PATCH_TEST_DARKENING, CLIENT_MINOR, SETTINGS_RANGE,
					SETTINGS_UNUSUAL, SETTINGS_ENERGY, SETTINGS_COVERAGE, SETTINGS_INK, SETTINGS_WAVELENGTH,
					SETTINGS_PHOTOTYPE, SETTINGS_PHOTOTYPE_CAP, SETTINGS_PULSE_CLASS, SETTINGS_FLUENCE_JUMP,
					SETTINGS_SPOT_JUMP, EYEWEAR_MISSING, EYEWEAR_COVERS, EYEWEAR_DENSITY, ANAESTHETIC_DOSE, SALINE_AREA,
					SALINE_EXPIRED, FADING_EARLY, OUTCOME_TARGET, ZONES_OUTSIDE_COURSE, DIARY_CLASH, DIARY_CLIENT_CLASH,
					DIARY_HOURS, DIARY_AWAY, DIARY_PAST, OPERATOR_TWICE, CLINIC_OTHER, DEVICE_SERVICE_OVERDUE,
					DEVICE_UNCHECKED, DEVICE_FAULT, DEVICE_OPERATOR_NOT_INSTRUCTED, STRUCTURE, HISTORY_EXTENDED,
					HISTORY_DIFFERS, CLIENT_SIMILAR ->
				null;
		};
	}

}
