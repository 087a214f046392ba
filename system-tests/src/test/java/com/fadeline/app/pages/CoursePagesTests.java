package com.fadeline.app.pages;

import org.junit.jupiter.api.Order;

/** The pages of a course. */
@Order(1)
class CoursePagesTests extends PageChecks {

	CoursePagesTests() {
		super(ShownPage::isOfCourse);
	}

}
