package com.fadeline.web.course.photo;

import java.io.IOException;

import com.fadeline.api.course.photo.PhotoSize;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Controller of the pictures on pages, of staff and of the client. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles(sending = FindPhotos.class)
class PhotoImages {

	private final PhotoReader photos;

	PhotoImages(PhotoReader photos) {
		this.photos = photos;
	}

	@GetMapping("/courses/{course}/photos/{photo}/{size}")
	void show(@PathVariable CourseId course, @PathVariable PhotoId photo, @PathVariable PhotoSize size,
			HttpServletResponse response) throws IOException {
		this.photos.write(course, photo, size, response);
	}

}
