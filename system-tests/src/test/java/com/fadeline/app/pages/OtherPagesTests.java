package com.fadeline.app.pages;

import org.junit.jupiter.api.Order;

import static java.util.function.Predicate.not;

/** The pages that are not of one course. */
@Order(1)
class OtherPagesTests extends PageChecks {

	OtherPagesTests() {
		super(not(ShownPage::isOfCourse));
	}

}
