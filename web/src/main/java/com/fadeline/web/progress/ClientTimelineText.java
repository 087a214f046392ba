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
			case REACTION ->
				this.say.of((step.observer() == Observer.CLIENT) ? "milestone.REACTION" : "milestone.REACTION.clinic",
						reaction(step));
			case REACTION_RESOLVED -> this.say.of("milestone.REACTION_RESOLVED", reaction(step));
			case APPOINTMENT_MOVED, APPOINTMENT_CANCELLED -> appointment(step);
			case HISTORY -> this.say.of("milestone.HISTORY", number);
			case OPENED, EXTENDED, COMPLETED, DISCONTINUED, REOPENED -> this.say.of("milestone." + step.kind());
		};
		return step.zones().isEmpty() ? what : this.say.of("milestone.where", what, this.say.zones(step.zones()));
	}

	/** Returns a kind of reaction as clients choose it, where they can. */
	private String reaction(Milestone step) {
		return this.say.word("reaction.kind." + step.reaction(), this.say.name(step.reaction()));
	}

	/** Returns how an appointment changed; of the milestones of such changes alone. */
	public String appointment(Milestone step) {
		return this.say.of("milestone." + step.kind(), this.say.moment(step.bookedFor(), this.clinic),
				this.say.moment(step.movedTo(), this.clinic));
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
