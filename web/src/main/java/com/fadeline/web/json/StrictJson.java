package com.fadeline.web.json;

import tools.jackson.databind.json.JsonMapper;

/** Value object of the JSON mapper of all requests and responses. */
public record StrictJson(JsonMapper mapper) {
}
