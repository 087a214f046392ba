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
			case "plan.maximum" -> new ResolvingAction("/extend", "course.extend");
			case "consent.treatment" -> new ResolvingAction("/consents/new", "course.consent.new");
			case "screening.missing", "screening.expired" ->
				new ResolvingAction("/screenings/new", "course.screening.new");
			case "screening.blocked" -> (finding.values().size() == 3)
					? new ResolvingAction("/screenings/new", "course.screening.letter") : null;
			case "screening.clearance" -> new ResolvingAction("/screenings/new", "course.screening.letter");
			case "patchTest.missing", "patchTest.reacted", "patchTest.covers" ->
				new ResolvingAction("/patch-tests/new", "course.patchTest.new");
			case "patchTest.unread" -> toRead.map(
					(shots) -> new ResolvingAction("/patch-tests/%s/reading".formatted(shots.patchTest().patchTestId()),
							"course.patchTest.reading"))
				.orElse(null);
			case "reaction.unassessed" -> outlook.reactionOf(finding)
				.map((open) -> new ResolvingAction("/reactions/%s/assess".formatted(open.reaction().reactionId()),
						"course.reaction.assess"))
				.orElse(null);
			case "reaction.kind" -> outlook.reactionOf(finding)
				.map((found) -> found.isStillOpen()
						? new ResolvingAction("/reactions/%s/follow-up".formatted(found.reaction().reactionId()),
								"course.followUp.title")
						: new ResolvingAction("/reactions/%s/clear".formatted(found.reaction().reactionId()),
								"course.reaction.clear"))
				.orElse(null);
			case "reaction.open" -> outlook.reactionOf(finding)
				.map((open) -> new ResolvingAction("/reactions/%s/resolve".formatted(open.reaction().reactionId()),
						"course.reaction.resolve"))
				.orElse(null);
			default -> null;
		};
	}

}
