package com.fadeline.web.courses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fadeline.api.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The form that settles what a rule says.
 *
 * @param path below that of the course
 * @param action key of what is done there
 */
record Remedy(String path, String action) {

	/**
	 * For each finding that a form can settle now.
	 * @param toRead the patch test that can be read now, if there is one
	 */
	static Map<Finding, Remedy> of(List<Finding> findings, CourseOutlook outlook, Optional<TestShots> toRead) {
		Map<Finding, Remedy> remedies = new LinkedHashMap<>();
		for (Finding finding : findings) {
			@Nullable Remedy remedy = of(finding, outlook, toRead);
			if (remedy != null) {
				remedies.put(finding, remedy);
			}
		}
		return remedies;
	}

	private static @Nullable Remedy of(Finding finding, CourseOutlook outlook, Optional<TestShots> toRead) {
		return switch (finding.rule()) {
			case "plan.maximum" -> new Remedy("/extend", "course.extend");
			case "consent.treatment" -> new Remedy("/consents/new", "course.consent.new");
			case "screening.missing", "screening.expired" -> new Remedy("/screenings/new", "course.screening.new");
			case "screening.blocked" ->
				(finding.values().size() == 3) ? new Remedy("/screenings/new", "course.screening.letter") : null;
			case "screening.clearance" -> new Remedy("/screenings/new", "course.screening.letter");
			case "patchTest.missing", "patchTest.reacted", "patchTest.covers" ->
				new Remedy("/patch-tests/new", "course.patchTest.new");
			case "patchTest.unread" ->
				toRead.map((shots) -> new Remedy("/patch-tests/%s/reading".formatted(shots.patchTest().patchTestId()),
						"course.patchTest.reading"))
					.orElse(null);
			case "reaction.unassessed" -> outlook.reactionOf(finding)
				.map((open) -> new Remedy("/reactions/%s/assess".formatted(open.reaction().reactionId()),
						"course.reaction.assess"))
				.orElse(null);
			case "reaction.kind" -> outlook.reactionOf(finding)
				.map((found) -> found.isStillOpen()
						? new Remedy("/reactions/%s/follow-up".formatted(found.reaction().reactionId()),
								"course.followUp.title")
						: new Remedy("/reactions/%s/clear".formatted(found.reaction().reactionId()),
								"course.reaction.clear"))
				.orElse(null);
			case "reaction.open" -> outlook.reactionOf(finding)
				.map((open) -> new Remedy("/reactions/%s/resolve".formatted(open.reaction().reactionId()),
						"course.reaction.resolve"))
				.orElse(null);
			default -> null;
		};
	}

}
