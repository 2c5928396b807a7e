import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
);

/** chart.js asks no more of a canvas than this; it draws at once, because the configurations have no animation. */
export interface DrawingSurface {
  readonly canvas: { readonly width: number; readonly height: number };
}

export const drawChart = (surface: DrawingSurface, config: object): void => {
  const chart = new Chart(surface, config as ChartConfiguration);
  chart.destroy();
};
