package com.fadeline.api.course;

import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.id.CourseId;

/**
 * Value object of the findings that the rules would yield if a treatment were recorded.
 */
public record Findings(CourseId courseId, List<Finding> findings, long sequence) implements Versioned {

	public Findings {
		findings = Lists.copy(findings);
	}

}
