package com.fadeline.query;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.CourseQuery.FollowList;

/** Lets lists be followed; those who keep them tell of the changes. */
@Component
class Lists {

	@QueryHandler
	FollowList.Result follow(FollowList query) {
		return new FollowList.Result(query.listing());
	}

}
