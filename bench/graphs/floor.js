/** The floor: nodes, edges and labels on a canvas, one after another, as anybody would draw them. */
import { COLORS, createRoom, degreesOf, sunflower } from './canvas.js';

export default {
  mount(host, data) {
    const { nodes, edges } = data;
    const room = createRoom(host);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [room.clientWidth, room.clientHeight];
    room.append(canvas);
    const ctx = canvas.getContext('2d');
    const places = sunflower(nodes.length, 300);
    const radii = degreesOf(data).map((degree) => 2 + Math.sqrt(degree) * 0.6);
    const camera = { scale: 1, x: canvas.width / 2, y: canvas.height / 2 };
    let strong = new Set();
    let requested = false;

    function draw() {
      requested = false;
      const { scale } = camera;
      const at = (node) => [places[node].x * scale + camera.x, places[node].y * scale + camera.y];
      ctx.clearRect(0, 0, canvas.width, canvas.height);
      ctx.strokeStyle = '#5b5e6b';
      ctx.globalAlpha = 0.3;
      for (const [source, target] of edges) {
        ctx.beginPath();
        ctx.moveTo(...at(source));
        ctx.lineTo(...at(target));
        ctx.stroke();
      }
      ctx.globalAlpha = 1;
      ctx.font = '12px sans-serif';
      ctx.textAlign = 'center';
      const drawNode = (node, color) => {
        const [x, y] = at(node);
        ctx.fillStyle = color;
        ctx.beginPath();
        ctx.arc(x, y, radii[node], 0, Math.PI * 2);
        ctx.fill();
        ctx.fillStyle = '#1c1d22';
        ctx.fillText(nodes[node].label, x, y + radii[node] + 12);
      };
      nodes.forEach(({ type }, node) => drawNode(node, COLORS[type]));
      // Under thousands of labels they would not be seen.
      for (const node of strong) drawNode(node, '#000');
    }
    const request = () => {
      if (!requested) requestAnimationFrame(draw);
      requested = true;
    };

    let last;
    canvas.addEventListener('pointerdown', (event) => (last = event));
    canvas.addEventListener('pointerup', () => (last = undefined));
    canvas.addEventListener('pointermove', (event) => {
      if (!last) return;
      camera.x += event.clientX - last.clientX;
      camera.y += event.clientY - last.clientY;
      last = event;
      request();
    });
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault();
      const factor = Math.exp(-event.deltaY / 160);
      camera.x = event.offsetX + (camera.x - event.offsetX) * factor;
      camera.y = event.offsetY + (camera.y - event.offsetY) * factor;
      camera.scale *= factor;
      request();
    });
    draw();
    const light = (chosen) => {
      strong = new Set(chosen);
      request();
    };
    return {
      canvas: () => canvas,
      select: (node) => light([node]),
      search: (text) => light(nodes.keys().filter((node) => nodes[node].label.includes(text))),
    };
  },
};
