package com.fadeline.app.pages;

/** The pages of a course. */
class CoursePagesTests extends EveryPage {

	CoursePagesTests() {
		super(ShownPage::isOfCourse);
	}

}
