package com.fadeline.web.progress;

import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.pages.MessageFormatter;

/** Formatter of the timeline for clients, in their language. */
public final class ClientTimelineText {

	private final MessageFormatter say;

	private final ClinicId clinic;

	public ClientTimelineText(MessageFormatter say, ClinicId clinic) {
		this.say = say;
		this.clinic = clinic;
	}

	/** Returns the text of a milestone. */
	public String of(Milestone step) {
		int number = (step.number() == null) ? 0 : step.number();
		String what = switch (step.kind()) {
			case SITTING -> this.say.of("milestone.SITTING", number, this.say.name(step.method()));
			case FADING -> seen(step);
			case REACTION, REACTION_RESOLVED -> this.say.of("milestone." + step.kind(), this.say.name(step.reaction()));
			case HISTORY -> this.say.of("milestone.HISTORY", number);
			case OPENED, EXTENDED, COMPLETED, DISCONTINUED, REOPENED -> this.say.of("milestone." + step.kind());
		};
		return step.zones().isEmpty() ? what : this.say.of("milestone.where", what, this.say.zones(step.zones()));
	}

	private String seen(Milestone step) {
		double percent = (step.percent() == null) ? 0 : step.percent();
		String who = (step.observer() == Observer.CLIENT) ? "you" : "clinic";
		return this.say.of("milestone.FADING." + who + ((percent < 0) ? ".darker" : ".faded"),
				this.say.percent(Math.abs(percent)));
	}

	/** Returns the day of a milestone; empty if unknown. */
	public String when(Milestone step) {
		return this.say.day(step.at(), this.clinic);
	}

}
