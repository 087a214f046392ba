package com.fadeline.web.course.overview;

import java.util.List;
import java.util.Map;

import com.fadeline.api.Finding;
import com.fadeline.api.Role;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.stereotype.Component;

/**
 * Formatter of findings, zones and timeline on the page of a course; templates use it as
 * {@code @overviewLabels}.
 */
@Component
class OverviewLabels {

	private final MessageFormatter say;

	private final CourseLabels labels;

	OverviewLabels(MessageFormatter say, CourseLabels labels) {
		this.say = say;
		this.labels = labels;
	}

	/**
	 * Returns the summary of the rules' findings about a sitting that takes place now.
	 */
	public String judged(List<Finding> findings, Readiness readiness) {
		return this.say.of("course.readiness." + verdict(findings), readiness.number(),
				this.say.name(readiness.method()));
	}

	/** Returns the last segment of the message key for these findings. */
	public String verdict(List<Finding> findings) {
		if (findings.isEmpty()) {
			return "ready";
		}
		if (findings.stream().allMatch(Finding::passes)) {
			return "careful";
		}
		boolean possible = findings.stream().allMatch((finding) -> finding.passes() || finding.overridable());
		return possible ? "reasons" : "impossible";
	}

	/** Returns the text on a zone of the map. */
	public String figure(ZoneFacts facts, boolean byFading) {
		if (byFading) {
			return (facts.fading() == null) ? "–" : this.say.percent(facts.fading());
		}
		return (facts.days() == null) ? "–" : this.say.of("course.map.days", facts.days());
	}

	/** Returns the text alternative of a zone of the map, for screen readers. */
	public String zone(ZoneFacts facts, ClinicId clinic) {
		return this.say.of("course.map.zone", this.say.zone(facts.zone()),
				(facts.lastTreatedOn() == null) ? this.say.of("course.map.notTreated")
						: this.say.of("course.map.treated", this.say.fromToday(facts.lastTreatedOn(), clinic)),
				(facts.fading() == null) ? this.say.of("course.map.unseen")
						: this.say.of("course.map.faded", this.say.percent(facts.fading())));
	}

	/** Returns the meaning of a colour of the map. */
	public String tone(Enum<?> tone) {
		return this.say.of(((tone instanceof ZoneFacts.Rest) ? "course.rest." : "course.cleared.") + tone.name());
	}

	/** Returns the sentence of an entry that has nothing else. */
	public String step(TimelineEntry.Sentence step) {
		return switch (step) {
			case TimelineEntry.Turn turn -> this.say.of("course.turn." + turn.kind());
			case TimelineEntry.Consented it -> consent("course.step.CONSENTED", it.consent());
			case TimelineEntry.Withdrawn it -> consent("course.step.WITHDRAWN", it.consent());
			case TimelineEntry.Screened it -> this.say.of("course.step.SCREENED", this.labels.present(it.screening()));
			case TimelineEntry.Photographed it -> this.say.of("photos.day", it.count());
			case TimelineEntry.Tested it -> patchTest("course.step.TESTED", it.test());
			case TimelineEntry.TestRead it -> patchTest("course.step.READ", it.test());
		};
	}

	private String consent(String key, ConsentView view) {
		return this.say.of(key, this.say.name(view.consent().kind()), view.consent().formVersion());
	}

	private String patchTest(String key, PatchTestView view) {
		return this.say.of(key, this.say.zones(view.patchTest().zones()),
				(view.reading() == null) ? "" : this.say.name(view.reading().outcome()));
	}

	/**
	 * Returns the author of an entry: the name of a specialist of the clinic, else the
	 * role.
	 */
	public String who(CourseHistory.Entry entry, Map<OperatorId, String> operators) {
		return Names.specialist(entry.userId(), operators)
			.orElseGet(() -> (entry.role() == null) ? "" : this.say.name(Role.valueOf(entry.role())));
	}

}
