package com.fadeline.web.json;

import tools.jackson.databind.json.JsonMapper;

/** The mapper of everything that is read and written over HTTP. */
public record StrictJson(JsonMapper mapper) {
}
