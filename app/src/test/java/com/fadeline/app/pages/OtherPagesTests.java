package com.fadeline.app.pages;

import static java.util.function.Predicate.not;

/** The pages that are not of one course. */
class OtherPagesTests extends EveryPage {

	OtherPagesTests() {
		super(not(ShownPage::isOfCourse));
	}

}
