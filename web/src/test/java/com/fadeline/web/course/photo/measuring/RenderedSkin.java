package com.fadeline.web.course.photo.measuring;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Photo of skin with a square of ink in its middle, rendered in linear light: texture of
 * the skin, shading across the photo, noise of the sensor, then stored as JPEG.
 *
 * @param ink optical density of each channel
 * @param fade 0 to 1
 * @param gains of the channels: exposure and colour cast
 * @param shading brighter by this fraction on the right edge, darker on the left
 */
public record RenderedSkin(double[] skin, double[] ink, double fade, double[] gains, double shading, long seed) {

	static final int WIDTH = 640;

	static final int HEIGHT = 480;

	static final double[] LIGHT = { 0.46, 0.29, 0.21 };

	static final double[] BLACK = { 0.42, 0.40, 0.38 };

	static final double[] AS_IT_IS = { 1, 1, 1 };

	/** The bytes of 4,096 intensities, since a power for each pixel takes long. */
	private static final int[] STORED = IntStream.range(0, 4096).map((step) -> encoded(step / 4095.0)).toArray();

	public static RenderedSkin faded(double fade) {
		return new RenderedSkin(LIGHT, BLACK, fade, AS_IT_IS, 0.03, 7 + Math.round(100 * fade));
	}

	RenderedSkin gains(double red, double green, double blue) {
		return new RenderedSkin(this.skin, this.ink, this.fade, new double[] { red, green, blue }, this.shading,
				this.seed + 1);
	}

	RenderedSkin inked(double red, double green, double blue) {
		return new RenderedSkin(this.skin, new double[] { red, green, blue }, this.fade, this.gains, this.shading,
				this.seed);
	}

	RenderedSkin skin(double red, double green, double blue) {
		return new RenderedSkin(new double[] { red, green, blue }, this.ink, this.fade, this.gains, this.shading,
				this.seed);
	}

	public BufferedImage picture() {
		Random dice = new Random(this.seed);
		double[][] texture = new double[HEIGHT / 4 + 1][WIDTH / 4 + 1];
		for (double[] row : texture) {
			for (int x = 0; x < row.length; x++) {
				row[x] = 1 + 0.03 * dice.nextGaussian();
			}
		}
		double[] through = DoubleStream.of(this.ink)
			.map((density) -> Math.pow(10, -density * (1 - this.fade)))
			.toArray();
		BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				boolean inked = x >= 240 && x < 400 && y >= 160 && y < 320;
				double light = texture[y / 4][x / 4] * (1 + this.shading * (2.0 * x / WIDTH - 1));
				int rgb = 0;
				for (int channel = 0; channel < 3; channel++) {
					double linear = this.skin[channel] * this.gains[channel] * light * (inked ? through[channel] : 1)
							+ 0.004 * dice.nextGaussian();
					rgb = rgb << 8 | stored(linear);
				}
				picture.setRGB(x, y, rgb);
			}
		}
		return asJpeg(picture);
	}

	private static int stored(double linear) {
		return STORED[(int) Math.round(Math.clamp(linear, 0, 1) * (STORED.length - 1))];
	}

	private static int encoded(double bounded) {
		double stored = (bounded <= 0.0031308) ? 12.92 * bounded : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
		return (int) Math.round(255 * stored);
	}

	private static BufferedImage asJpeg(BufferedImage picture) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(0.82f);
			writer.setOutput(output);
			writer.write(null, new IIOImage(picture, null, null), param);
			output.flush();
			return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
	}

}
