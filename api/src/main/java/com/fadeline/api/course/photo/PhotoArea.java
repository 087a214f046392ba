package com.fadeline.api.course.photo;

import java.util.List;

import com.fadeline.api.Lists;

/** Value object of an area on a photo: a polygon by its corners. */
public record PhotoArea(List<PhotoPoint> corners) {

	/** Most corners that an area has. */
	public static final int MOST_CORNERS = 64;

	public PhotoArea {
		corners = Lists.copy(corners);
	}

}
