package com.fadeline.web.recalls;

import com.fadeline.api.Page;
import com.fadeline.api.course.RecalledSitting;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A page of the sittings that a recall is about. */
record Recall(@JsonUnwrapped Page<RecalledSitting> sittings) {
}
