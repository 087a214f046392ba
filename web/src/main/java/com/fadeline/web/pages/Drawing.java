package com.fadeline.web.pages;

import tools.jackson.databind.json.JsonMapper;

/** View model of something drawn by {@code fadeline.js}. */
public interface Drawing {

	/** Returns what is to be drawn as JSON, for the {@code data-chart} of a canvas. */
	default String json() {
		return JsonMapper.shared().writeValueAsString(this);
	}

}
