package com.fadeline.api.course.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;
import com.fadeline.api.course.observation.Fading;

/**
 * Read model of a reading of fading.
 *
 * @param amendedBecause reasons of its corrections, oldest first
 * @param retractedBecause null while it is in effect
 */
public record FadingView(Fading fading, List<String> amendedBecause, @Nullable String retractedBecause,
		List<AcceptedFinding> findings) {

	public FadingView {
		amendedBecause = Lists.copy(amendedBecause);
		findings = Lists.copy(findings);
	}

	/**
	 * Returns it with the values of a correction; the findings on the earlier ones stay.
	 */
	public FadingView amended(Fading fading, String reason, List<AcceptedFinding> findings) {
		return new FadingView(fading, Lists.and(this.amendedBecause, reason), this.retractedBecause,
				Lists.join(this.findings, findings));
	}

	/** Returns it withdrawn as a mistake. */
	public FadingView retracted(String reason) {
		return new FadingView(this.fading, this.amendedBecause, reason, this.findings);
	}

}
