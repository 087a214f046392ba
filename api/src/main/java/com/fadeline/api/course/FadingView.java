package com.fadeline.api.course;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;

/** An observation of fading; {@code retractedBecause} is null while it stands. */
public record FadingView(Fading fading, @Nullable String retractedBecause, List<AcceptedFinding> findings) {

	public FadingView {
		findings = Lists.copy(findings);
	}

}
