package com.fadeline.web.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.Scanner;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Drawer of strokes as lines, not as a picture: the attribute {@code data-strokes} of an
 * {@code object} has x and y in turn, in a field of 1000 by 400, strokes divided by
 * semicolons.
 */
final class StrokesDrawer implements FSObjectDrawer {

	static final String TYPE = "application/x-strokes";

	private static final double WIDTH = 1000;

	private static final float LINE = 5;

	@Override
	public @Nullable Map<Shape, String> drawObject(Element object, double x, double y, double width, double height,
			OutputDevice device, RenderingContext context, int dotsPerPixel) {
		Path2D path = path(object.getAttribute("data-strokes"));
		double scale = width / dotsPerPixel / WIDTH;
		device.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel,
				(graphics) -> {
					graphics.scale(scale, scale);
					graphics.setColor(Color.BLACK);
					graphics.setStroke(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
					graphics.draw(path);
				});
		return null;
	}

	private static Path2D path(String strokes) {
		Path2D path = new Path2D.Double();
		for (String stroke : strokes.split(";")) {
			try (Scanner numbers = new Scanner(stroke)) {
				for (boolean first = true; numbers.hasNextInt(); first = false) {
					int x = numbers.nextInt();
					int y = numbers.nextInt();
					if (first) {
						path.moveTo(x, y);
					}
					path.lineTo(x, y);
				}
			}
		}
		return path;
	}

}
