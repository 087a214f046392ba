package com.fadeline.api.course.photo;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.BodySite;

/**
 * View of a photo: what it is taken of, from where. Photos of one view are comparable.
 */
public enum PhotoView {

	HAIRLINE, TEMPLE_LEFT, TEMPLE_RIGHT, VERTEX, CROWN, NAPE,

	/** The whole pigmented area with skin around it. */
	WHOLE,

	OBLIQUE, CLOSE_UP;

	private static final List<PhotoView> OF_SCALP = List.of(HAIRLINE, TEMPLE_LEFT, TEMPLE_RIGHT, VERTEX, CROWN, NAPE,
			CLOSE_UP);

	private static final List<PhotoView> ELSEWHERE = List.of(WHOLE, CLOSE_UP, OBLIQUE);

	/** Returns the sequence of views of a body site, in the order they are taken. */
	public static List<PhotoView> of(@Nullable BodySite site) {
		return (site == BodySite.SCALP) ? OF_SCALP : ELSEWHERE;
	}

}
