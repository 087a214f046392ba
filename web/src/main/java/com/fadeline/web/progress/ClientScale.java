package com.fadeline.web.progress;

import java.util.List;

import com.fadeline.api.course.assessment.Goal;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Scale on which clients grade the fading in words and pictures; templates use it as
 * {@code @clientScale}. Its steps are percents of the baseline: the bounds of the
 * quartile scale that clinics use, with steps for what clients tell apart at its ends.
 */
@Component
@ConditionalOnWebApplication
public class ClientScale {

	private static final List<Integer> ALL = List.of(-10, 0, 10, 25, 50, 75, 90, 100);

	/** Steps of a course that makes ink lighter for rework and removes none. */
	private static final List<Integer> LIGHTENING = List.of(-10, 0, 10, 25, 50, 75);

	private final MessageFormatter say;

	ClientScale(MessageFormatter say) {
		this.say = say;
	}

	/** Returns the steps that a client of a course may see, from dark to light. */
	static List<Integer> steps(Goal goal) {
		return switch (goal) {
			case FULL_REMOVAL, RESHAPE -> ALL;
			case LIGHTENING -> LIGHTENING;
		};
	}

	/** Returns a step in words. */
	public String words(int percent) {
		return this.say.of("seen.step." + percent);
	}

	/** Returns the style of the picture of a step. */
	public String picture(int percent) {
		return (percent < 0) ? "faded-darker" : "faded-" + percent;
	}

}
