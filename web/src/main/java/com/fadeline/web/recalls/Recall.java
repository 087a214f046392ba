package com.fadeline.web.recalls;

import java.util.Map;

import com.fadeline.api.Page;
import com.fadeline.api.course.query.RecalledSitting;
import com.fadeline.api.id.ClientId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Response body of a page of the sittings that a recall concerns.
 *
 * @param names of clients, for files that people read
 */
record Recall(@JsonUnwrapped Page<RecalledSitting> sittings, @JsonIgnore Map<ClientId, String> names) {
}
