package com.fadeline.web.course.photo.measuring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Exception thrown if two photos cannot be measured against each other. */
public final class UnmeasurableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Cause unmeasurable;

	private final transient List<Object> values;

	UnmeasurableException(Cause unmeasurable, Object... values) {
		super(unmeasurable.message.formatted(values), null, false, false);
		this.unmeasurable = unmeasurable;
		this.values = List.of(values);
	}

	public Cause unmeasurable() {
		return this.unmeasurable;
	}

	/** Returns the values in the message. */
	public List<Object> values() {
		return List.copyOf(this.values);
	}

	/** Returns which area to draw anew, ink or skin; null if the photos are to blame. */
	public @Nullable String area() {
		return switch (this.unmeasurable) {
			case IMMEDIATE, VIEWS_DIFFER, NOT_LATER -> null;
			case OUTSIDE, TOO_SMALL, CLIPPED, BLACK -> String.valueOf(this.values.getFirst());
			case OVERLAP -> "skin";
			case LOW_CONTRAST -> "ink";
		};
	}

	/** Kind of what forbids measuring. */
	public enum Cause {

		IMMEDIATE(
				"The photo was taken straight after a sitting, when frosting and swelling hide the ink; choose one of healed skin"),

		VIEWS_DIFFER("The photos show %s and %s; choose two of the same view and zone"),

		NOT_LATER("The photo is not later than the baseline; choose a later one"),

		OUTSIDE("The area of the %s reaches beyond the edge of the photo; move it inside"),

		TOO_SMALL("The area of the %s has %d pixels; draw it larger, at least %d"),

		OVERLAP("The areas of ink and skin overlap; draw the skin beside the ink"),

		CLIPPED("The %s is overexposed: %d %% of its pixels are white; choose another area or a photo without glare"),

		BLACK("The area of the %s is black; choose another area or a brighter photo"),

		LOW_CONTRAST(
				"The ink differs from the skin by a density of %.3f at baseline, too little to measure; at least %.2f is needed");

		private final String message;

		Cause(String message) {
			this.message = message;
		}

	}

}
