/** The facts of a course for the reports, and what follows from those of one course. */
@NullMarked
package com.fadeline.query.report.facts;

import org.jspecify.annotations.NullMarked;
